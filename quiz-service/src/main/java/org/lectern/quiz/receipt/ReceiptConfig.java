package org.lectern.quiz.receipt;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where the key that signs receipts comes from; a secret, so never in a file of the application. */
@ConfigMapping(prefix = "lectern.quiz.receipt")
interface ReceiptConfig {

    /** The key itself: an Ed25519 private key in PKCS #8 PEM. */
    Optional<String> key();

    /** Or a mounted file that holds it. */
    Optional<Path> keyFile();
}
