package org.lectern.quiz.exam;

import java.util.List;
import org.lectern.quiz.question.Option;
import org.lectern.quiz.question.Question;

/**
 * One question of one student's paper.
 *
 * @param position 1-based
 * @param options in the order of this paper
 */
public record PaperItem(int position, FormItem item, Question question, List<Option> options) {}
