package org.lectern.quiz.receipt;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import org.lectern.quiz.receipt.SignedHead.Occasion;

/** Signs the heads of chains with this process's key: at an attempt's start and end, and when its student asks; never per save. */
@ApplicationScoped
public class HeadSigner {

    private static final Logger LOG = Logger.getLogger(HeadSigner.class);

    private final ReceiptKey key;

    @Inject
    Receipts receipts;

    @Inject
    Clock clock;

    HeadSigner(ReceiptConfig config) {
        key = config.key()
                .or(() -> config.keyFile().map(HeadSigner::read))
                .map(ReceiptKey::read)
                .orElseGet(HeadSigner::ownKey);
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

    private static ReceiptKey ownKey() {
        LOG.warn("No receipt key is configured: this process signs with one of its own, which ends with it");
        return ReceiptKey.random();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the receipt key cannot be read from " + file, e);
        }
    }
}
