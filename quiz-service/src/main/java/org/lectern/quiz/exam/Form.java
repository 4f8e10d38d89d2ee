package org.lectern.quiz.exam;

import java.util.List;

/**
 * One form of one edition of an exam, as it is stored at publish and never changed.
 *
 * @param number 1-based
 * @param overlaps how many questions this form shares with form 1, form 2, …; with itself: all
 */
public record Form(String exam, int edition, int number, List<FormItem> items, List<Integer> overlaps) {

    public Form {
        items = List.copyOf(items);
        overlaps = List.copyOf(overlaps);
    }

    int sharedWith(int other) {
        return overlaps.get(other - 1);
    }
}
