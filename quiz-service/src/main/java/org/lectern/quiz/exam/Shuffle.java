package org.lectern.quiz.exam;

import static java.util.Comparator.comparing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An order that depends on a seed and on ids alone: stable for an attempt, and blind to which option is the key. */
final class Shuffle {

    private Shuffle() {}

    static <T> List<T> shuffle(String seed, List<T> things, Function<T, String> id) {
        Map<String, String> lots =
                things.stream().map(id).distinct().collect(Collectors.toMap(key -> key, key -> lot(seed, key)));
        return things.stream().sorted(comparing(id.andThen(lots::get))).toList();
    }

    static String lot(String seed, String id) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest((seed + id).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
