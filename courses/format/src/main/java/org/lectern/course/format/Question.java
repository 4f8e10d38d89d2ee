package org.lectern.course.format;

import java.util.List;
import java.util.Optional;

/**
 * A question as its author wrote it. Each type is a case of its own; a type is complete when it can be read, linted, graded and answered.
 */
public sealed interface Question {

    Item item();

    /**
     * What every type has.
     *
     * @param section id of the section it belongs to
     * @param objective id of an objective of that section
     * @param difficulty 1 to 5, the author's estimate
     * @param stem Markdown
     * @param explanation Markdown
     * @param ref the paragraph that teaches it
     * @param proof Python that asserts that {@code answer} is right; empty for plain knowledge
     */
    record Item(
            Place at,
            String id,
            String section,
            String objective,
            Bloom bloom,
            int difficulty,
            List<String> tags,
            Pool pool,
            String stem,
            String explanation,
            Reference ref,
            Optional<String> proof) {}

    /**
     * @param text Markdown
     * @param value what the proof receives for this option; the text where the author gave none
     * @param why Markdown: why it is right or wrong
     */
    record Option(Place at, String text, String value, boolean key, String why) {}

    /** One option is right. */
    record Single(Item item, List<Option> options) implements Question {}

    /** Several options are right, and the stem says how many. All or nothing. */
    record Multi(Item item, List<Option> options) implements Question {

        public long keys() {
            return options.stream().filter(Option::key).count();
        }
    }

    /** @param anchor within the section's lesson */
    record Reference(String section, String anchor) {}

    /** The pool that study mode draws from, and the one of fixed mock exams. */
    enum Pool {
        PRACTICE,
        EXAM
    }

    /** Levels of Bloom's revised taxonomy. */
    enum Bloom {
        REMEMBER,
        UNDERSTAND,
        APPLY,
        ANALYSE,
        EVALUATE;

        /** From here on a claim must be proven by a program. */
        boolean needsProof() {
            return compareTo(APPLY) >= 0;
        }
    }
}
