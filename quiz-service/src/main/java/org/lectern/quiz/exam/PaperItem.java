package org.lectern.quiz.exam;

import java.util.List;
import org.lectern.quiz.question.Option;
import org.lectern.quiz.question.Question;
import org.lectern.quiz.question.TrueFalseQuestion;

/**
 * One question of one student's paper.
 *
 * @param position 1-based
 * @param seed with the question's id it decides the order of the options
 */
public record PaperItem(int position, FormItem item, Question question, String seed) {

    /** In the order of this paper. Worked out when they are shown: thousands of papers are kept in mind for their saves, which need no order. */
    public List<Option> options() {
        return question instanceof TrueFalseQuestion
                ? question.options()
                : Shuffle.shuffle(seed + item.question(), question.options(), Option::id);
    }
}
