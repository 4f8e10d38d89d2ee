package org.lectern.course.format;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A question as its author wrote it. Each type is a case of its own; a type is complete when it can be read, linted, graded and answered.
 */
public sealed interface Question {

    Item item();

    /** How the type is called in files. */
    String type();

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
            Optional<String> proof) {

        private static final Pattern PROGRAM =
                Pattern.compile("^```python[^\\n]*\\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);

        /** The Python that the stem shows, its blocks joined. */
        public Optional<String> program() {
            var code =
                    PROGRAM.matcher(stem).results().map(block -> block.group(1)).collect(Collectors.joining("\n"));
            return Optional.of(code).filter(text -> !text.isEmpty());
        }
    }

    /** A type that offers options, of which some carry the key. */
    sealed interface Choice extends Question {

        List<Option> options();

        default long keys() {
            return options().stream().filter(Option::key).count();
        }
    }

    /**
     * @param text Markdown; what a program prints, to the letter, for {@link Output}
     * @param value what the proof receives for this option; the text where the author gave none
     * @param why Markdown: why it is right or wrong
     */
    record Option(Place at, String text, String value, boolean key, String why) {}

    /** One option is right. */
    record Single(Item item, List<Option> options) implements Choice {
        @Override
        public String type() {
            return "single";
        }
    }

    /** Several options are right, and the stem says how many. All or nothing. */
    record Multi(Item item, List<Option> options) implements Choice {
        @Override
        public String type() {
            return "multi";
        }
    }

    /** The stem is a statement. */
    record TrueFalse(Item item, List<Option> options) implements Choice {
        @Override
        public String type() {
            return "truefalse";
        }
    }

    /** What does the program in the stem print? */
    record Output(Item item, List<Option> options) implements Choice {
        @Override
        public String type() {
            return "output";
        }
    }

    /**
     * A word or a short text is typed.
     *
     * @param accept each of them is right; spaces around and between words do not count
     */
    record Text(Item item, List<String> accept, boolean ignoreCase, List<Wrong> wrong) implements Question {
        @Override
        public String type() {
            return "text";
        }
    }

    /**
     * A number is typed.
     *
     * @param accept decimals, each of them right
     * @param tolerance how far a right answer may be from one of them
     */
    record Numeric(Item item, List<String> accept, BigDecimal tolerance, List<Wrong> wrong) implements Question {
        @Override
        public String type() {
            return "number";
        }
    }

    /** Gaps of the stem, {@code ___1___} and so on, are filled in. */
    record Fill(Item item, List<Gap> gaps) implements Question {
        @Override
        public String type() {
            return "fill";
        }
    }

    /** @param lines in the only right order, which is not the one they are shown in */
    record Order(Item item, List<String> lines) implements Question {
        @Override
        public String type() {
            return "order";
        }
    }

    /** Each left side has one right side. */
    record Match(Item item, List<Pair> pairs) implements Question {
        @Override
        public String type() {
            return "match";
        }
    }

    /** A typical wrong answer and what is wrong with it. */
    record Wrong(Place at, String text, String why) {}

    /** One gap: each text of {@code accept} is right in it. */
    record Gap(List<String> accept, List<Wrong> wrong) {}

    /** @param why Markdown: why these two belong together */
    record Pair(Place at, String left, String right, String why) {}

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
        public boolean needsProof() {
            return compareTo(APPLY) >= 0;
        }
    }
}
