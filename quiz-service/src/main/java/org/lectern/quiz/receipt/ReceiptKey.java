package org.lectern.quiz.receipt;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;

/**
 * The key that signs receipts: Ed25519.
 *
 * @param id made of the public half, so that nobody has to name keys
 * @param publicHalf X.509 SubjectPublicKeyInfo
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ReceiptKey(String id, Ed25519PrivateKeyParameters secret, byte[] publicHalf) {

    /**
     * @param pem a PKCS #8 private key as {@code openssl genpkey -algorithm ed25519} writes it; the lines around it may be left out
     * @throws IllegalArgumentException it is none
     */
    static ReceiptKey read(String pem) {
        String body = pem.replaceAll("-----(BEGIN|END) PRIVATE KEY-----", "").replaceAll("\\s", "");
        try {
            if (PrivateKeyFactory.createKey(Base64.getDecoder().decode(body))
                    instanceof Ed25519PrivateKeyParameters secret) {
                return of(secret);
            }
            throw notOne(null);
        } catch (IOException | RuntimeException e) {
            throw notOne(e);
        }
    }

    private static IllegalArgumentException notOne(Exception cause) {
        return new IllegalArgumentException("LECTERN_QUIZ_RECEIPT_KEY is no Ed25519 private key in PKCS #8 PEM", cause);
    }

    static ReceiptKey random() {
        return of(new Ed25519PrivateKeyParameters(new SecureRandom()));
    }

    private static ReceiptKey of(Ed25519PrivateKeyParameters secret) {
        try {
            byte[] publicHalf = SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(secret.generatePublicKey())
                    .getEncoded();
            return new ReceiptKey(id(publicHalf), secret, publicHalf);
        } catch (IOException e) {
            throw new IllegalStateException("a public key has a form", e);
        }
    }

    /** The first eight bytes of the SHA-256 of the public half, in hexadecimal. */
    private static String id(byte[] publicHalf) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(publicHalf);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    byte[] sign(byte[] statement) {
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, secret);
        signer.update(statement, 0, statement.length);
        return signer.generateSignature();
    }
}
