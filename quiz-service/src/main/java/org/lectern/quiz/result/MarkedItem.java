package org.lectern.quiz.result;

import java.math.BigDecimal;
import java.util.List;

/** What the others are told of one question of an attempt. */
record MarkedItem(
        String question,
        int version,
        String section,
        String objective,
        int difficulty,
        BigDecimal points,
        int maxPoints,
        List<String> chosen) {

    static List<MarkedItem> of(List<GradedItem> items) {
        return items.stream().map(MarkedItem::of).toList();
    }

    private static MarkedItem of(GradedItem item) {
        return new MarkedItem(
                item.question(),
                item.version(),
                item.section(),
                item.objective(),
                item.difficulty(),
                item.points(),
                item.maxPoints(),
                item.chosen());
    }
}
