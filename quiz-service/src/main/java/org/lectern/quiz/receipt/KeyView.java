package org.lectern.quiz.receipt;

import java.util.Base64;

/**
 * The public half of a key that signs or once signed.
 *
 * @param id the first eight bytes of the SHA-256 of the public half, in hexadecimal
 * @param publicKey X.509 SubjectPublicKeyInfo in Base64
 */
public record KeyView(String id, String algorithm, String publicKey) {

    static KeyView of(String id, byte[] publicHalf) {
        return new KeyView(id, "Ed25519", Base64.getEncoder().encodeToString(publicHalf));
    }
}
