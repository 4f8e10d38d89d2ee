package org.lectern.quiz.bank;

import java.util.List;
import java.util.Optional;
import org.lectern.quiz.question.BankedQuestion;

/**
 * What is to be said of a question as it stands.
 *
 * @param banked empty when it cannot be asked like that
 * @param yaml as a file of the course would have it; lines and columns of problems count in it
 */
record Judgement(List<QuestionProblem> problems, Optional<BankedQuestion> banked, String yaml) {

    boolean isSound() {
        return banked.isPresent()
                && problems.stream().noneMatch(problem -> problem.severity().equals("error"));
    }
}
