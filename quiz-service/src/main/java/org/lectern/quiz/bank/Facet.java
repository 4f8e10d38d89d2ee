package org.lectern.quiz.bank;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What questions can be told apart by. */
enum Facet {
    SECTION(placed -> List.of(placed.question().section())),
    CHAPTER(placed -> List.of(placed.chapter())),
    OBJECTIVE(placed -> placed.question().objective() == null
            ? List.of()
            : List.of(placed.question().objective())),
    TYPE(placed -> List.of(placed.question().type())),
    BLOOM(placed -> placed.question().bloom() == null
            ? List.of()
            : List.of(placed.question().bloom())),
    DIFFICULTY(placed -> List.of(Integer.toString(placed.question().difficulty()))),
    POOL(placed -> List.of(placed.question().pool())),
    TAG(placed -> placed.question().tags()),
    STATE(PlacedQuestion::states);

    private final Function<PlacedQuestion, List<String>> values;

    Facet(Function<PlacedQuestion, List<String>> values) {
        this.values = values;
    }

    List<String> of(PlacedQuestion placed) {
        return values.apply(placed);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
