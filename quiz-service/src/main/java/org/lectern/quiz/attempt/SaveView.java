package org.lectern.quiz.attempt;

import java.time.Instant;
import java.util.HexFormat;

/**
 * The acknowledgement of one saved answer.
 *
 * @param sequence of the save in the attempt's chain
 * @param hash the chain's link, in hexadecimal
 */
record SaveView(
        int position, int sequence, String hash, Instant savedAt, Instant serverTime, Instant deadline, int revision) {

    static SaveView of(int position, SaveReceipt receipt) {
        return new SaveView(
                position,
                receipt.sequence(),
                HexFormat.of().formatHex(receipt.hash()),
                receipt.savedAt(),
                receipt.savedAt(),
                receipt.deadline(),
                receipt.revision());
    }
}
