package org.lectern.bench.examday;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What a rehearsal has to keep within.
 *
 * @param limit the most that still is a go; 0: none of it at all
 */
record Bar(String what, double measured, double limit, String unit) {

    boolean isKept() {
        return measured <= limit;
    }

    /** The share of the limit that was used: the highest is the weakest part. */
    double used() {
        if (limit == 0) {
            return measured == 0 ? 0 : Double.POSITIVE_INFINITY;
        }
        return measured / limit;
    }

    static Bar weakest(List<Bar> bars) {
        return bars.stream().max(Comparator.comparingDouble(Bar::used)).orElseThrow();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s  %-58s %10.1f %s, at most %.1f",
                isKept() ? "yes" : "NO ",
                what,
                measured,
                unit,
                limit);
    }
}
