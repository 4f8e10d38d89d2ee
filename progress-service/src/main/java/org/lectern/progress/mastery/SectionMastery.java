package org.lectern.progress.mastery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.progress.answer.Answer;

/**
 * How far a learner has come in a section. The levels are those of Khan Academy ("How do mastery levels work?", support.khanacademy.org): attempted
 * below 70 % right, familiar from 70 %, proficient at 100 %, mastered when right again in a mixed test; a miss takes one level away. What a peer
 * counts in an exercise is counted here over the last answers to the last six different questions, since questions come one at a time.
 *
 * @param reached the level after the last answer
 * @param window the answers that make it, newest first, one for each question
 */
record SectionMastery(Level reached, List<Answer> window) {

    static final SectionMastery NONE = new SectionMastery(Level.NOT_STARTED, List.of());

    private static final int WINDOW = 6;
    private static final int ENOUGH_FOR_FAMILIAR = 2;
    private static final int ENOUGH_FOR_PROFICIENT = 4;

    SectionMastery {
        window = List.copyOf(window);
    }

    /** @param mixed whether it was given in a mixed test */
    SectionMastery with(Answer answer, boolean mixed) {
        var before = at(answer.at()).level();
        var shown = Stream.concat(
                        Stream.of(answer),
                        window.stream().filter(other -> !other.question().equals(answer.question())))
                .limit(WINDOW)
                .toList();
        return new SectionMastery(answer.right() ? risen(before, shown, answer, mixed) : before.lowered(1), shown);
    }

    /** Right again is right at another time: not in the sitting in which the level was reached. */
    private Level risen(Level before, List<Answer> shown, Answer answer, boolean mixed) {
        boolean again = before.compareTo(Level.PROFICIENT) >= 0
                && !window.getFirst().sitting().equals(answer.sitting());
        return again && mixed && answer.sure() ? Level.MASTERED : Level.higher(before, levelOf(shown));
    }

    Standing at(Instant now) {
        return window.isEmpty()
                ? new Standing(reached, false, null)
                : Standing.of(reached, window.getFirst().at(), now);
    }

    long right() {
        return window.stream().filter(Answer::right).count();
    }

    /** Empty: there is no higher level. */
    Optional<Lift> lift(Instant now) {
        return switch (at(now).level()) {
            case NOT_STARTED -> Optional.of(new Lift(Level.FAMILIAR, ENOUGH_FOR_FAMILIAR, false));
            case ATTEMPTED -> Optional.of(new Lift(Level.FAMILIAR, rightAnswersTo(Level.FAMILIAR), false));
            case FAMILIAR -> Optional.of(new Lift(Level.PROFICIENT, rightAnswersTo(Level.PROFICIENT), false));
            case PROFICIENT -> Optional.of(new Lift(Level.MASTERED, 1, true));
            case MASTERED -> Optional.empty();
        };
    }

    /** The missed questions answered right, and as many new ones as are still wanting. */
    private int rightAnswersTo(Level wanted) {
        int questions = window.size();
        int right = (int) right();
        int more = 0;
        while (more == 0 || levelOf(right, questions).compareTo(wanted) < 0) {
            questions += right == questions ? 1 : 0;
            right++;
            more++;
        }
        return more;
    }

    private static Level levelOf(List<Answer> answers) {
        return levelOf((int) answers.stream().filter(Answer::right).count(), answers.size());
    }

    private static Level levelOf(int right, int questions) {
        if (questions >= ENOUGH_FOR_PROFICIENT && right == questions) {
            return Level.PROFICIENT;
        }
        return questions >= ENOUGH_FOR_FAMILIAR && right * 10 >= questions * 7 ? Level.FAMILIAR : Level.ATTEMPTED;
    }
}
