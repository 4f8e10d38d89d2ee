package org.lectern.quiz.bank;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which questions of the bank are wanted.
 *
 * @param text words of the stem, a tag or an id; blank for any
 * @param wanted for each facet the values of which one must be had; none for any. Retired questions come only when they are asked for.
 */
record BankFilter(String text, Map<Facet, Set<String>> wanted) {

    static BankFilter of(String text, Map<Facet, ? extends Collection<String>> wanted) {
        Map<Facet, Set<String>> named = new EnumMap<>(Facet.class);
        wanted.forEach((facet, values) -> {
            if (values != null && !values.isEmpty()) {
                named.put(facet, Set.copyOf(values));
            }
        });
        return new BankFilter(text == null ? "" : text.strip().toLowerCase(Locale.ROOT), named);
    }

    boolean matches(PlacedQuestion placed) {
        return matchesBut(null, placed);
    }

    /** Whether it is wanted as far as the other facets go: what a choice in this one would give. */
    boolean matchesBut(Facet free, PlacedQuestion placed) {
        return saysText(placed)
                && wanted.entrySet().stream()
                        .filter(entry -> entry.getKey() != free)
                        .allMatch(entry -> entry.getKey().of(placed).stream().anyMatch(entry.getValue()::contains))
                && (free == Facet.STATE
                        || wanted.containsKey(Facet.STATE)
                        || !placed.question().status().equals(PlacedQuestion.RETIRED));
    }

    /** Each word must be found, in whichever part. */
    private boolean saysText(PlacedQuestion placed) {
        if (text.isEmpty()) {
            return true;
        }
        String searched = String.join(
                        "\n",
                        placed.question().id(),
                        placed.question().stem(),
                        String.join("\n", placed.question().tags()))
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(text.split("\\s+")).allMatch(searched::contains);
    }
}
