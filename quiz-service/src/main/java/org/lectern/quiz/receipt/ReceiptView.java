package org.lectern.quiz.receipt;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * Everything that proves what an attempt's student saved and when: verified without the server by {@code deploy/verify-receipt}. Every byte
 * counts, so what is here is never reordered nor written in another way.
 *
 * @param format the only one so far
 * @param saves the chain, first to last: each hash is the SHA-256 over the hash before it and the save
 * @param signatures of the chain's head at the start, whenever it was asked for, and at the end
 * @param signers the public halves of the keys that signed
 */
@JsonPropertyOrder({"format", "attempt", "learner", "exam", "startedAt", "saves", "signatures", "signers"})
public record ReceiptView(
        String format,
        UUID attempt,
        String learner,
        String exam,
        Instant startedAt,
        List<SaveLine> saves,
        List<SignatureLine> signatures,
        List<KeyView> signers) {

    static final String FORMAT = "lectern-receipt-1";

    /** @param answer in the canonical text that the hash is made of */
    @JsonPropertyOrder({"sequence", "position", "answer", "savedAt", "hash"})
    public record SaveLine(int sequence, int position, String answer, Instant savedAt, String hash) {

        static SaveLine of(SavedAnswer save) {
            return new SaveLine(
                    save.sequence(),
                    save.position(),
                    save.answer(),
                    save.savedAt(),
                    HexFormat.of().formatHex(save.hash()));
        }
    }

    /**
     * @param sequence up to which save the chain is signed
     * @param signer the id of the key that signed
     */
    @JsonPropertyOrder({"occasion", "sequence", "head", "signedAt", "signer", "signature"})
    public record SignatureLine(
            String occasion, int sequence, String head, Instant signedAt, String signer, String signature) {

        static SignatureLine of(SignedHead signed) {
            return new SignatureLine(
                    signed.occasion().word(),
                    signed.head().sequence(),
                    HexFormat.of().formatHex(signed.head().hash()),
                    signed.signedAt(),
                    signed.key(),
                    Base64.getEncoder().encodeToString(signed.signature()));
        }
    }
}
