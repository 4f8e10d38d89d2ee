package org.lectern.progress.mastery;

import java.time.Instant;
import java.util.List;
import org.lectern.progress.answer.Answer;

/**
 * How well a learner knows the sections of a course, and why.
 *
 * @param sections of the present outline that have an answer, in its order
 */
public record CourseMastery(String course, List<SectionLevel> sections) {

    /**
     * A section's level and what made it.
     *
     * @param level 1 attempted, 2 familiar, 3 proficient, 4 mastered
     * @param slipsAt null: it slips already, or there is nothing to slip from
     * @param right of the answers that count
     * @param answers that count, newest first: the last one to each of the last six questions
     * @param lift null: there is no higher level
     */
    record SectionLevel(
            String section,
            int level,
            boolean slipping,
            Instant slipsAt,
            int right,
            List<CountedAnswer> answers,
            LevelLift lift) {

        static SectionLevel of(String section, SectionMastery mastery, Instant now) {
            var standing = mastery.at(now);
            return new SectionLevel(
                    section,
                    standing.level().number(),
                    standing.slipping(),
                    standing.slipsAt(),
                    (int) mastery.right(),
                    mastery.window().stream().map(CountedAnswer::of).toList(),
                    mastery.lift(now).map(LevelLift::of).orElse(null));
        }
    }

    /** @param exam given in a mock exam, not in practice */
    record CountedAnswer(String question, Instant at, boolean exam, boolean right, boolean sure) {

        private static CountedAnswer of(Answer answer) {
            return new CountedAnswer(
                    answer.question(),
                    answer.at(),
                    answer.origin() == Answer.Origin.EXAM,
                    answer.right(),
                    answer.sure());
        }
    }

    /**
     * What the next level takes.
     *
     * @param answers right ones in a row that are enough
     * @param mixed whether they must come in a mock exam, or in practice of three sections or more
     */
    record LevelLift(int level, int answers, boolean mixed) {

        private static LevelLift of(Lift lift) {
            return new LevelLift(lift.to().number(), lift.answers(), lift.mixed());
        }
    }
}
