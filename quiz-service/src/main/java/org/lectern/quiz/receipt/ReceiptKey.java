package org.lectern.quiz.receipt;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The key that signs receipts: Ed25519.
 *
 * @param id made of the public half, so that nobody has to name keys
 * @param publicHalf X.509 SubjectPublicKeyInfo
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ReceiptKey(String id, PrivateKey secret, byte[] publicHalf) {

    private static final String ALGORITHM = "Ed25519";

    /**
     * @param pem a PKCS #8 private key as {@code openssl genpkey -algorithm ed25519} writes it; the lines around it may be left out
     * @throws IllegalArgumentException it is none
     */
    static ReceiptKey read(String pem) {
        String body = pem.replaceAll("-----(BEGIN|END) PRIVATE KEY-----", "").replaceAll("\\s", "");
        try {
            PrivateKey secret = KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
            return of(pair(((EdECPrivateKey) secret).getBytes().orElseThrow()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("LECTERN_QUIZ_RECEIPT_KEY is no Ed25519 private key in PKCS #8 PEM", e);
        }
    }

    static ReceiptKey random() {
        byte[] seed = new byte[32];
        new SecureRandom().nextBytes(seed);
        return of(pair(seed));
    }

    /** A private key is its seed only; its public half is what a generator makes of that seed. */
    private static KeyPair pair(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(NamedParameterSpec.ED25519, new Seeded(seed));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has Ed25519", e);
        }
    }

    private static ReceiptKey of(KeyPair pair) {
        byte[] publicHalf = pair.getPublic().getEncoded();
        return new ReceiptKey(id(publicHalf), pair.getPrivate(), publicHalf);
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
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(statement);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an Ed25519 key signs", e);
        }
    }

    /** Hands the generator the seed that is known already. */
    private static final class Seeded extends SecureRandom {

        private static final long serialVersionUID = 1;

        private final byte[] seed;

        Seeded(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
