package org.lectern.quiz.attempt;

import java.util.UUID;
import org.lectern.quiz.exam.Paper;
import org.lectern.quiz.question.Answer;
import org.lectern.quiz.question.FitAnswer;
import org.lectern.quiz.question.GivenAnswer;
import org.lectern.quiz.question.InvalidAnswer;

/** What never changes about an attempt: whose it is and its paper. */
record Sheet(UUID attempt, String learner, String exam, int edition, int form, Paper paper) {

    boolean belongsTo(String sub) {
        return learner.equals(sub);
    }

    /**
     * The answer to the question at this position.
     *
     * @throws InvalidAnswer the paper has no such question, or the question no such answer
     */
    Answer answer(int position, GivenAnswer given) {
        requirePosition(position);
        return FitAnswer.fit(position, paper.at(position).question(), given);
    }

    void requirePosition(int position) {
        if (position < 1 || position > paper.size()) {
            throw new InvalidAnswer("The paper has questions 1 to %d.".formatted(paper.size()));
        }
    }
}
