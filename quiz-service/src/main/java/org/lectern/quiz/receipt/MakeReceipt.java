package org.lectern.quiz.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lectern.quiz.receipt.SignedHead.Occasion;

/** Makes the receipt of an attempt as its chain stands; whoever asks has been let in before. */
@ApplicationScoped
public class MakeReceipt {

    /** Signing is for proof, not for each look: in between, the newest signature covers an earlier part of the chain. */
    private static final Duration BETWEEN_SIGNATURES = Duration.ofMinutes(1);

    @Inject
    Receipts receipts;

    @Inject
    HeadSigner signer;

    @Inject
    Clock clock;

    /** Signs the head first, unless it is signed already or one was within the last minute. */
    @Transactional
    public ReceiptView of(UUID attempt) {
        ChainHead head = receipts.heads(List.of(attempt)).getFirst();
        List<SignedHead> signed = receipts.signed(head);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (isDue(head, signed, now)) {
            receipts.store(List.of(signer.sign(head, Occasion.DEMAND, now)));
            signed = receipts.signed(head);
        }
        return view(head, signed);
    }

    private static boolean isDue(ChainHead head, List<SignedHead> signed, Instant now) {
        return signed.stream()
                .noneMatch(one -> one.head().sequence() == head.sequence()
                        || one.signedAt().plus(BETWEEN_SIGNATURES).isAfter(now));
    }

    private ReceiptView view(ChainHead head, List<SignedHead> signed) {
        return new ReceiptView(
                ReceiptView.FORMAT,
                head.attempt(),
                head.learner(),
                head.exam(),
                receipts.startOf(head.attempt()),
                receipts.chain(head).stream().map(ReceiptView.SaveLine::of).toList(),
                signed.stream().map(ReceiptView.SignatureLine::of).toList(),
                signed.stream()
                        .map(SignedHead::key)
                        .distinct()
                        .map(receipts::key)
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** The public halves of all keys that ever signed. */
    @Transactional
    public KeyList keys() {
        return new KeyList(receipts.keys());
    }
}
