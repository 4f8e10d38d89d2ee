package org.lectern.quiz.exam;

import static java.util.Comparator.comparingInt;

import java.util.List;
import java.util.stream.IntStream;

/** Which form a student gets: the one that shares the fewest questions with the forms sat last. */
public final class FormChoice {

    private FormChoice() {}

    /**
     * The number, from 1, of the form to sit.
     *
     * @param overlaps row and column per form: how many questions the two share
     * @param sat forms of this edition that the student has sat, the latest last
     * @param lot whatever spreads students over forms that are equally good
     */
    public static int leastSeen(List<List<Integer>> overlaps, List<Integer> sat, String lot) {
        List<Integer> last = sat.subList(Math.max(0, sat.size() - 3), sat.size());
        return IntStream.rangeClosed(1, overlaps.size())
                .boxed()
                .min(comparingInt((Integer form) -> sharedWith(last, overlaps.get(form - 1)))
                        .thenComparingInt(form -> timesSat(sat, form))
                        .thenComparing(form -> Shuffle.lot(lot, form.toString())))
                .orElseThrow();
    }

    private static int sharedWith(List<Integer> last, List<Integer> overlaps) {
        return last.stream().mapToInt(other -> overlaps.get(other - 1)).sum();
    }

    private static int timesSat(List<Integer> sat, int form) {
        return (int) sat.stream().filter(other -> other == form).count();
    }
}
