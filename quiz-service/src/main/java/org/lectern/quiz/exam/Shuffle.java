package org.lectern.quiz.exam;

import static java.util.Comparator.comparing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** An order that depends on a seed and on ids alone: stable for an attempt, and blind to which option is the key. */
final class Shuffle {

    private Shuffle() {}

    static <T> List<T> shuffle(String seed, List<T> things, Function<T, String> id) {
        MessageDigest digest = sha256();
        Map<String, byte[]> lots = HashMap.newHashMap(things.size());
        things.forEach(thing -> lots.computeIfAbsent(id.apply(thing), key -> lot(digest, seed, key)));
        return things.stream()
                .sorted(comparing(id.andThen(lots::get), Arrays::compareUnsigned))
                .toList();
    }

    /** In hexadecimal, which stands in the same order as the bytes. */
    static String lot(String seed, String id) {
        return HexFormat.of().formatHex(lot(sha256(), seed, id));
    }

    private static byte[] lot(MessageDigest digest, String seed, String id) {
        return digest.digest((seed + id).getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
