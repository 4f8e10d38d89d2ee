package org.lectern.quiz.question;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A question as its author wrote it, all types in one shape; what a type does not have is absent or empty.
 *
 * @param section id
 * @param ref {@code section-id#anchor}
 * @param verify Python that proves the key
 * @param options single, multi, truefalse, output
 * @param accept for each gap what is right in it; text and number have one gap
 * @param tolerance of a number, a decimal
 * @param wrong typical wrong texts
 * @param lines of an order, in the right order
 * @param pairs of a match
 */
public record AuthoredQuestion(
        @NotNull @Size(max = 64) String id,
        @NotNull @Size(max = 20) String type,

        @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9.-]{0,63}")
        String section,

        @Size(max = 64) String objective,
        @Size(max = 20) String bloom,
        int difficulty,
        @Size(max = 30) List<@NotNull @Size(max = 60) String> tags,
        @Size(max = 20) String pool,
        @Size(max = 20_000) String stem,
        @Size(max = 20_000) String explanation,
        @Size(max = 200) String ref,
        @Size(max = 20_000) String verify,
        @Size(max = 12) List<@NotNull @Valid AuthoredOption> options,
        @Size(max = 20) List<@NotNull @Size(max = 20) List<@NotNull @Size(max = 200) String>> accept,
        boolean ignoreCase,
        @Size(max = 40) String tolerance,
        @Size(max = 60) List<@NotNull @Valid AuthoredMistake> wrong,
        @Size(max = 12) List<@NotNull @Size(max = 1_000) String> lines,
        @Size(max = 12) List<@NotNull @Valid AuthoredPair> pairs) {

    /** @param value what the proof receives for it; null: the text */
    public record AuthoredOption(
            @Size(max = 4_000) String text,
            @Size(max = 4_000) String value,
            boolean key,
            @Size(max = 4_000) String why) {}

    /** @param gap 1-based; null where there is one gap */
    public record AuthoredMistake(
            Integer gap,
            @Size(max = 200) String text,
            @Size(max = 4_000) String why) {}

    public record AuthoredPair(
            @Size(max = 1_000) String left,
            @Size(max = 1_000) String right,
            @Size(max = 4_000) String why) {}

    public AuthoredQuestion {
        tags = listed(tags);
        options = listed(options);
        accept = listed(accept);
        wrong = listed(wrong);
        lines = listed(lines);
        pairs = listed(pairs);
    }

    /** A list with a hole in it is kept as it came, for validation to refuse. */
    private static <T> List<T> listed(List<T> list) {
        return list == null ? List.of() : list;
    }

    public AuthoredQuestion with(List<String> otherTags, String otherPool, int otherDifficulty) {
        return new AuthoredQuestion(
                id,
                type,
                section,
                objective,
                bloom,
                otherDifficulty,
                otherTags,
                otherPool,
                stem,
                explanation,
                ref,
                verify,
                options,
                accept,
                ignoreCase,
                tolerance,
                wrong,
                lines,
                pairs);
    }
}
