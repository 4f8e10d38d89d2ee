package org.lectern.quiz.exam;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lectern.quiz.question.Question;

/**
 * A form laid out for one attempt: questions and options in an order that only the attempt's id and theirs decide. What is not to be shuffled has the
 * same order for all: questions that of the form, options one that their ids alone decide, because the order they were written in may hint at the key.
 */
public record Paper(List<PaperItem> items) {

    public Paper {
        items = List.copyOf(items);
    }

    public static Paper layOut(String seed, List<FormItem> form, Map<String, Question> questions) {
        return layOut(seed, Shuffling.ALL, form, questions);
    }

    static Paper layOut(String seed, Shuffling shuffle, List<FormItem> form, Map<String, Question> questions) {
        List<PaperItem> items = new ArrayList<>();
        String ofOptions = shuffle.options() ? seed : "";
        for (FormItem item : shuffle.questions() ? Shuffle.shuffle(seed, form, FormItem::question) : form) {
            items.add(new PaperItem(items.size() + 1, item, questions.get(item.question()), ofOptions));
        }
        return new Paper(items);
    }

    public int size() {
        return items.size();
    }

    public PaperItem at(int position) {
        return items.get(position - 1);
    }
}
