package org.lectern.course.proofs;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lectern.course.format.Course;
import org.lectern.course.format.CourseReading;
import org.lectern.course.format.CourseSource;
import org.lectern.course.format.Exam;
import org.lectern.course.format.Lesson;
import org.lectern.course.format.Problem;
import org.lectern.course.format.Question;
import org.lectern.course.format.Question.Bloom;
import org.lectern.course.format.Question.Item;
import org.lectern.course.format.Question.Pool;

/** The finished bank of the Flask course: what is a warning for a growing course is a promise here. */
class BankTest {

    private static final int PRACTICE_PER_SECTION = 8;
    private static final int EXAM_QUESTIONS = 210;
    private static final int SPARE_PER_CHAPTER = 3;

    /** Sections that prepare for the exam's day and ask nothing. */
    private static final Set<String> WITHOUT_QUESTIONS = Set.of("11.2", "11.3", "11.4");

    private static final List<String> MOCK_EXAMS = List.of("mock-exam-a", "mock-exam-b", "mock-exam-c");

    /** Percent of the questions; to analyse and to evaluate share the last. */
    private static final Map<Bloom, Double> SHARES =
            Map.of(Bloom.REMEMBER, 15.0, Bloom.UNDERSTAND, 30.0, Bloom.APPLY, 35.0, Bloom.ANALYSE, 20.0);

    /** Percentage points: a level is what a question honestly asks for, not what a sum needs. */
    private static final double SHARE_TOLERANCE = 2;

    private static CourseReading reading;
    private static Course course;
    private static List<Question> exam;

    @BeforeAll
    static void read() {
        reading = CourseReading.of(CourseSource.of(Courses.ROOT.resolve("courses/flask-training")));
        course = reading.course().orElseThrow();
        exam = course.questions().stream()
                .filter(question -> question.item().pool() == Pool.EXAM)
                .toList();
        print("pool", question -> question.item().pool());
        print("type", Question::type);
        print("Bloom", question -> question.item().bloom());
        print("difficulty", question -> question.item().difficulty());
        print("chapter", question -> chapter(question.item()).number());
    }

    @Test
    void linterHasNothingToSayOfTheWholeBank() {
        assertThat(reading.problems()).extracting(Problem::toString).isEmpty();
    }

    @Test
    void everySectionCanBePractised() {
        course.sections()
                .filter(section -> !WITHOUT_QUESTIONS.contains(section.number()))
                .forEach(section -> {
                    var practice = course.questions().stream()
                            .map(Question::item)
                            .filter(item -> item.pool() == Pool.PRACTICE && belongs(item, section))
                            .toList();
                    assertThat(practice)
                            .as("practice of %s", section.number())
                            .hasSizeGreaterThanOrEqualTo(PRACTICE_PER_SECTION);
                    assertThat(practice)
                            .as("objectives practised in %s", section.number())
                            .extracting(Item::objective)
                            .containsAll(section.lesson().orElseThrow().objectives().stream()
                                    .map(Lesson.Objective::id)
                                    .toList());
                });
    }

    @Test
    void examPoolServesThreeMockExamsAndHasSpares() {
        assertThat(exam).hasSizeGreaterThanOrEqualTo(EXAM_QUESTIONS);
        course.chapters().stream()
                .filter(chapter -> chapter.examItems() > 0)
                .forEach(chapter -> assertThat(exam.stream()
                                .filter(question -> chapter(question.item()).equals(chapter)))
                        .as("exam questions of chapter %d", chapter.number())
                        .hasSizeGreaterThanOrEqualTo(MOCK_EXAMS.size() * chapter.examItems() + SPARE_PER_CHAPTER));
    }

    @Test
    void halfOfTheExamQuestionsShowCodeAndAFifthAskWhatItPrints() {
        assertThat(exam.stream()
                                .filter(question -> question.item().stem().contains("```"))
                                .count()
                        * 2)
                .isGreaterThanOrEqualTo(exam.size());
        assertThat(exam.stream().filter(Question.Output.class::isInstance).count() * 5)
                .isGreaterThanOrEqualTo(exam.size());
    }

    @Test
    void fixedMockExamsFollowTheBlueprintOfTheCourse() {
        for (var mock : mockExams()) {
            assertThat(mock.fixed()).isTrue();
            assertThat(mock.pool()).isEqualTo(Pool.EXAM);
            assertThat(mock.items()).isEqualTo(course.exam().items());
            assertThat(mock.minutes()).isEqualTo(course.exam().minutes());
            assertThat(mock.passMark()).isEqualTo(course.exam().passMark());
            var perChapter = items(mock).stream()
                    .collect(groupingBy(item -> chapter(item).number(), counting()));
            course.chapters()
                    .forEach(chapter -> assertThat(perChapter.getOrDefault(chapter.number(), 0L))
                            .as("chapter %d in %s", chapter.number(), mock.id())
                            .isEqualTo(chapter.examItems()));
        }
    }

    @Test
    void fixedMockExamsHaveNoQuestionInCommon() {
        assertThat(mockExams()).flatExtracting(BankTest::questions).hasSize(180).doesNotHaveDuplicates();
    }

    /** As far as a chapter's weight reaches, none of its sections is left out. */
    @Test
    void mockExamAsksOfEverySection() {
        for (var mock : mockExams()) {
            var items = items(mock);
            course.chapters().stream()
                    .filter(chapter -> chapter.examItems() >= chapter.sections().size())
                    .flatMap(chapter -> chapter.sections().stream())
                    .forEach(section -> assertThat(items)
                            .as("%s in %s", section.number(), mock.id())
                            .anyMatch(item -> belongs(item, section)));
        }
    }

    @Test
    void bankAsksForEveryLevelInItsShare() {
        var levels = course.questions().stream()
                .map(question -> level(question.item()))
                .toList();
        SHARES.forEach((level, share) -> assertThat(100.0 * Collections.frequency(levels, level) / levels.size())
                .as("percent of the bank that ask to %s", level)
                .isCloseTo(share, within(SHARE_TOLERANCE)));
    }

    /** What is a tolerance for the bank is exact for an exam. */
    @Test
    void mockExamAsksForEveryLevelInItsShare() {
        for (var mock : mockExams()) {
            var levels = items(mock).stream().map(BankTest::level).toList();
            SHARES.forEach((level, share) -> assertThat(100.0 * Collections.frequency(levels, level) / levels.size())
                    .as("percent of %s that ask to %s", mock.id(), level)
                    .isEqualTo(share));
        }
    }

    @Test
    void mockExamsAreAlike() {
        for (var mock : mockExams()) {
            var items = items(mock);
            assertThat(items.stream()
                            .filter(item -> item.stem().contains("```"))
                            .count())
                    .isGreaterThanOrEqualTo(30);
            assertThat(items.stream().mapToInt(Item::difficulty).average().orElseThrow())
                    .isBetween(2.5, 3.1);
            assertThat(items.stream().filter(item -> item.bloom().needsProof()).count())
                    .isBetween(28L, 38L);
        }
    }

    private static Bloom level(Item item) {
        return item.bloom() == Bloom.EVALUATE ? Bloom.ANALYSE : item.bloom();
    }

    private static List<Exam> mockExams() {
        var mocks = course.exams().stream()
                .filter(mock -> MOCK_EXAMS.contains(mock.id()))
                .toList();
        assertThat(mocks).hasSize(MOCK_EXAMS.size());
        return mocks;
    }

    private static List<String> questions(Exam mock) {
        return mock.blueprint().stream()
                .map(line -> line.question().orElseThrow())
                .toList();
    }

    private static List<Item> items(Exam mock) {
        var byId = new TreeMap<String, Item>();
        exam.forEach(question -> byId.put(question.item().id(), question.item()));
        return questions(mock).stream().map(byId::get).toList();
    }

    private static boolean belongs(Item item, Course.Section section) {
        return item.section().equals(section.id()) || item.section().equals(section.number());
    }

    private static Course.Chapter chapter(Item item) {
        return course.chapters().stream()
                .filter(chapter -> chapter.sections().stream().anyMatch(section -> belongs(item, section)))
                .findFirst()
                .orElseThrow();
    }

    private static void print(String by, Function<Question, Comparable<?>> of) {
        Map<Comparable<?>, Long> counts =
                new TreeMap<>(course.questions().stream().collect(groupingBy(of, counting())));
        System.out.printf("questions by %s: %s%n", by, counts);
    }
}
