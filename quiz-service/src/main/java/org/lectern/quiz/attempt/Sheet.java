package org.lectern.quiz.attempt;

import java.util.List;
import java.util.UUID;
import org.lectern.quiz.exam.Paper;
import org.lectern.quiz.question.Answer;
import org.lectern.quiz.question.ChoiceQuestion;
import org.lectern.quiz.question.Option;
import org.lectern.quiz.question.Question;

/** What never changes about an attempt: whose it is and its paper. */
record Sheet(UUID attempt, String learner, String exam, int edition, int form, Paper paper) {

    boolean belongsTo(String sub) {
        return learner.equals(sub);
    }

    /**
     * The answer to the question at this position.
     *
     * @param chosen option ids; none takes an answer back
     * @throws InvalidAnswer the paper has no such question, or the question no such answer
     */
    Answer answer(int position, List<String> chosen) {
        requirePosition(position);
        Question question = paper.at(position).question();
        return switch (question) {
            case ChoiceQuestion choice -> choose(position, choice, chosen);
        };
    }

    private static Answer choose(int position, ChoiceQuestion question, List<String> chosen) {
        List<String> known = question.options().stream().map(Option::id).toList();
        if (!known.containsAll(chosen)) {
            throw new InvalidAnswer("Question %d has no such option.".formatted(position));
        }
        Answer answer = Answer.choosing(chosen);
        if (answer.chosen().size() > question.mostChosen()) {
            throw new InvalidAnswer("Question %d takes one option.".formatted(position));
        }
        return answer;
    }

    void requirePosition(int position) {
        if (position < 1 || position > paper.size()) {
            throw new InvalidAnswer("The paper has questions 1 to %d.".formatted(paper.size()));
        }
    }
}
