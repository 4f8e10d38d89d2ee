package org.lectern.course.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What can only be judged over a whole bank of questions. A small or growing bank may fail all of it and still be of use, so these are warnings; a course says
 * by a test of its own that it is held to them.
 */
final class BankLinter {

    /** The rules by name, for those who wait until a bank is finished. */
    static final Set<String> RULES = Set.of(
            "few-practice-questions",
            "key-position-bias",
            "key-length-bias",
            "near-twins",
            "truefalse-in-exam",
            "many-truefalse");

    private static final int PRACTICE_PER_OBJECTIVE = 2;

    /** Fewer keys show no habit. */
    private static final int ENOUGH_KEYS = 40;

    private static final int OPTIONS = 4;

    /** Of the chi-squared distribution with three degrees of freedom: fair positions pass it once in a thousand banks. */
    private static final double CHI_SQUARED_LIMIT = 16.27;

    /** Standard deviations above the mean: one fair bank in a thousand. */
    private static final double DEVIATIONS = 3.09;

    private static final int SHINGLE = 5;
    private static final double TWINS_SHARE = 0.5;
    private static final double MOST_TRUE_FALSE = 0.05;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

    private final Course course;
    private final Problems problems;
    private final Place outline = Place.startOf(CourseReader.OUTLINE);

    BankLinter(Course course, Problems problems) {
        this.course = course;
        this.problems = problems;
    }

    void lint() {
        practicePerObjective();
        keys();
        nearTwins();
        trueFalse();
    }

    /** Sections without any question are not yet written, or need none. */
    private void practicePerObjective() {
        for (var section : course.sections().toList()) {
            var items = course.questions().stream()
                    .map(Question::item)
                    .filter(item -> item.section().equals(section.id())
                            || item.section().equals(section.number()))
                    .toList();
            if (items.isEmpty() || section.lesson().isEmpty()) {
                continue;
            }
            var practised = items.stream()
                    .filter(item -> item.pool() == Question.Pool.PRACTICE)
                    .collect(Collectors.groupingBy(Question.Item::objective, Collectors.counting()));
            for (var objective : section.lesson().get().objectives()) {
                long count = practised.getOrDefault(objective.id(), 0L);
                if (count < PRACTICE_PER_OBJECTIVE) {
                    problems.warning(
                            new Place(items.getFirst().at().file(), 1, 1),
                            "few-practice-questions",
                            "The objective `%s` has %d practice questions".formatted(objective.id(), count),
                            "Write at least %d".formatted(PRACTICE_PER_OBJECTIVE));
                }
            }
        }
    }

    private void keys() {
        var offered = course.questions().stream()
                .filter(question -> question instanceof Question.Single || question instanceof Question.Output)
                .map(question -> ((Question.Choice) question).options())
                .filter(options -> options.size() == OPTIONS && keyOf(options) >= 0)
                .toList();
        if (offered.size() < ENOUGH_KEYS) {
            return;
        }
        var at = IntStream.range(0, OPTIONS)
                .mapToObj(position -> offered.stream()
                        .filter(options -> keyOf(options) == position)
                        .count())
                .toList();
        double fair = offered.size() / (double) OPTIONS;
        if (at.stream()
                        .mapToDouble(count -> (count - fair) * (count - fair) / fair)
                        .sum()
                > CHI_SQUARED_LIMIT) {
            problems.warning(
                    outline,
                    "key-position-bias",
                    "The keys of %d questions stand at the four positions %s times".formatted(offered.size(), at),
                    "Move keys so that each position has about a quarter");
        }
        long longest = offered.stream().filter(BankLinter::isKeyLongest).count();
        if (longest > fair + DEVIATIONS * Math.sqrt(fair * (1 - 1.0 / OPTIONS))) {
            problems.warning(
                    outline,
                    "key-length-bias",
                    "The key is the longest option in %d of %d questions".formatted(longest, offered.size()),
                    "Shorten keys or lengthen distractors until it is in a quarter of them");
        }
    }

    private static int keyOf(List<Question.Option> options) {
        return IntStream.range(0, options.size())
                .filter(index -> options.get(index).key())
                .findFirst()
                .orElse(-1);
    }

    private static boolean isKeyLongest(List<Question.Option> options) {
        var key = options.get(keyOf(options));
        return options.stream()
                .filter(option -> option != key)
                .allMatch(option -> option.text().length() < key.text().length());
    }

    /** An exam question that somebody has practised is no longer unseen. */
    private void nearTwins() {
        record Worded(Question.Item item, Set<String> shingles) {}
        var practice = new ArrayList<Worded>();
        var exam = new ArrayList<Worded>();
        for (var question : course.questions()) {
            var item = question.item();
            (item.pool() == Question.Pool.EXAM ? exam : practice).add(new Worded(item, shingles(item.stem())));
        }
        for (var asked : exam) {
            practice.stream()
                    .filter(other -> share(asked.shingles(), other.shingles()) >= TWINS_SHARE)
                    .forEach(other -> problems.warning(
                            asked.item().at(),
                            "near-twins",
                            "The exam question is nearly the practice question %s"
                                    .formatted(other.item().id()),
                            "Ask it of another situation, with other code"));
        }
    }

    /** Each run of five words; a shorter text is one shingle. */
    static Set<String> shingles(String text) {
        var words = WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(word -> word.group())
                .toList();
        var shingles = new HashSet<String>();
        for (int from = 0; from <= Math.max(0, words.size() - SHINGLE); from++) {
            shingles.add(String.join(" ", words.subList(from, Math.min(words.size(), from + SHINGLE))));
        }
        return shingles;
    }

    /** The common shingles, as a share of all that the two have (Jaccard). */
    static double share(Set<String> one, Set<String> other) {
        long common = one.stream().filter(other::contains).count();
        return common / (double) (one.size() + other.size() - common);
    }

    private void trueFalse() {
        var statements = course.questions().stream()
                .filter(Question.TrueFalse.class::isInstance)
                .map(Question::item)
                .toList();
        statements.stream()
                .filter(item -> item.pool() == Question.Pool.EXAM)
                .forEach(item -> problems.warning(
                        item.at(),
                        "truefalse-in-exam",
                        "Half of those who guess get it right",
                        "Keep true and false for practice, or ask with four options"));
        if (statements.size() > Math.max(1, MOST_TRUE_FALSE * course.questions().size())) {
            problems.warning(
                    outline,
                    "many-truefalse",
                    "%d of %d questions are true or false"
                            .formatted(statements.size(), course.questions().size()),
                    "Keep them to one in twenty");
        }
    }
}
