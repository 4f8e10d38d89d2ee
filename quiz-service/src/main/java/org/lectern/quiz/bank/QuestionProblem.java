package org.lectern.quiz.bank;

import java.util.Locale;
import org.lectern.course.format.Problem;
import org.lectern.course.format.QuestionDesk.Finding;

/**
 * One finding of the linter in questions.
 *
 * @param severity error or warning
 * @param question its id; empty when it could not be read
 * @param field of the form, as in {@code options[1].why}; empty for the question itself
 * @param file where it stands when files were sent, else the question's own text
 * @param mend how to mend it
 */
record QuestionProblem(
        String severity,
        String question,
        String field,
        String file,
        int line,
        int column,
        String rule,
        String message,
        String mend) {

    static QuestionProblem of(Finding found) {
        Problem problem = found.problem();
        return new QuestionProblem(
                problem.severity().name().toLowerCase(Locale.ROOT),
                found.question(),
                found.field(),
                problem.file(),
                problem.line(),
                problem.column(),
                problem.rule(),
                problem.message(),
                problem.remedy());
    }
}
