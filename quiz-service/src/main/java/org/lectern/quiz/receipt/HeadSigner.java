package org.lectern.quiz.receipt;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.lectern.quiz.receipt.SignedHead.Occasion;

/** Signs the heads of chains with this process's key: at an attempt's start and end, and when its student asks; never per save. */
@ApplicationScoped
public class HeadSigner {

    private final ReceiptKey key;

    @Inject
    Receipts receipts;

    @Inject
    Clock clock;

    HeadSigner(SigningKey key) {
        this.key = key.get();
    }

    /** Known from the first moment on, so that whoever verifies finds it whenever something was signed. */
    void publish(@Observes StartupEvent start) {
        receipts.know(key, clock.instant());
    }

    public SignedHead sign(ChainHead head, Occasion occasion, Instant now) {
        return new SignedHead(head, occasion, now, key.id(), key.sign(SignedHead.statement(head, occasion, now)));
    }

    /** Signs and keeps where the chains of attempts end, in the transaction of the end. */
    public void signEnds(List<ChainHead> heads, Instant now) {
        receipts.store(
                heads.stream().map(head -> sign(head, Occasion.SUBMIT, now)).toList());
    }
}
