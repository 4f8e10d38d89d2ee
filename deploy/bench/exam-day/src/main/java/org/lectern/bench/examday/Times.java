package org.lectern.bench.examday;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long one kind of call took, each time, in ms. */
record Times(List<Double> millis) {

    Times() {
        this(new ArrayList<>());
    }

    void add(long nanos) {
        millis.add(nanos / 1e6);
    }

    double p50() {
        return at(0.50);
    }

    double p95() {
        return at(0.95);
    }

    private double at(double quantile) {
        var sorted = new ArrayList<>(millis);
        Collections.sort(sorted);
        return sorted.get((int) Math.ceil(quantile * sorted.size()) - 1);
    }
}
