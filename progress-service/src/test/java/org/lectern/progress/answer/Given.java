package org.lectern.progress.answer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.lectern.progress.answer.Answer.Origin;

/** Answers of one learner for the tests of the folds. */
public final class Given {

    public static final Instant BEGIN = Instant.parse("2026-09-01T08:00:00Z");

    private Given() {}

    /** Right, in practice, of an objective called after its section, in a sitting of that section's own on that day. */
    public static Answer right(String section, String question, int day) {
        return answer(section, question, true, day);
    }

    public static Answer wrong(String section, String question, int day) {
        return answer(section, question, false, day);
    }

    public static Answer answer(String section, String question, boolean right, int day) {
        return answer(section, question, 3, right, true, BEGIN.plus(Duration.ofDays(day)), id(section + day));
    }

    public static Answer answer(
            String section, String question, int difficulty, boolean right, boolean sure, Instant at, UUID sitting) {
        return new Answer(
                id(section + question + difficulty + right + sure + at + sitting),
                1,
                Origin.PRACTICE,
                sitting,
                true,
                section,
                "objective-of-" + section,
                question,
                difficulty,
                right,
                sure,
                at);
    }

    public static Answer unsure(Answer answer) {
        return new Answer(
                answer.event(),
                answer.position(),
                answer.origin(),
                answer.sitting(),
                answer.unseen(),
                answer.section(),
                answer.objective(),
                answer.question(),
                answer.difficulty(),
                answer.right(),
                false,
                answer.at());
    }

    public static Answer in(UUID sitting, Answer answer) {
        return new Answer(
                answer.event(),
                answer.position(),
                answer.origin(),
                sitting,
                answer.unseen(),
                answer.section(),
                answer.objective(),
                answer.question(),
                answer.difficulty(),
                answer.right(),
                answer.sure(),
                answer.at());
    }

    public static UUID id(String of) {
        return UUID.nameUUIDFromBytes(of.getBytes(UTF_8));
    }

    /** Any history: few sections and questions, so that they meet; answers of the same instant are among them. */
    public static Arbitrary<List<Answer>> histories() {
        return one().list().ofMaxSize(60);
    }

    public static Arbitrary<Answer> one() {
        return Combinators.combine(
                        Arbitraries.of("s1", "s2", "s3", "s4", "s5", "s6"),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 24 * 60),
                        Arbitraries.integers().between(1, 8))
                .as((section, question, difficulty, right, sure, hour, sitting) -> answer(
                        section,
                        section + ".q" + question,
                        difficulty,
                        right,
                        sure,
                        BEGIN.plus(Duration.ofHours(hour)),
                        id("sitting-" + sitting)));
    }
}
