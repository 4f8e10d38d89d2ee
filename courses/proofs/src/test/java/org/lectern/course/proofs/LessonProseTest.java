package org.lectern.course.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lectern.course.format.Lesson;

/** How long a lesson is, how long its sentences are, and that it says nothing twice. */
class LessonProseTest {

    private static final int SHORTEST = 900;
    private static final int LONGEST = 2000;
    private static final int LONGEST_MEDIAN_SENTENCE = 22;
    private static final int RUN = 8;

    @TestFactory
    Stream<DynamicTest> aLessonHas900To2000WordsOutsideItsCode() {
        return lessons()
                .map(lesson -> dynamicTest(
                        lesson.file(),
                        () -> assertThat(Prose.of(lesson).words()).isBetween((long) SHORTEST, (long) LONGEST)));
    }

    @TestFactory
    Stream<DynamicTest> halfOfALessonsSentencesHaveAtMost22Words() {
        return lessons()
                .map(lesson -> dynamicTest(
                        lesson.file(),
                        () -> assertThat(median(Prose.of(lesson).sentenceLengths()))
                                .isLessThanOrEqualTo(LONGEST_MEDIAN_SENTENCE)));
    }

    @Test
    void noTwoLessonsShareARunOfEightWords() {
        Map<String, String> firstIn = new HashMap<>();
        Map<String, String> shared = new TreeMap<>();
        lessons()
                .forEach(lesson -> Prose.of(lesson).passages().stream()
                        .flatMap(LessonProseTest::runs)
                        .forEach(run -> {
                            var other = firstIn.putIfAbsent(run, lesson.file());
                            if (other != null && !other.equals(lesson.file())) {
                                shared.put(run, other + " and " + lesson.file());
                            }
                        }));

        assertThat(firstIn).as("runs of %d words", RUN).isNotEmpty();
        assertThat(shared).isEmpty();
    }

    @Test
    void theWordsOfEachLessonAreWrittenToAList() throws IOException {
        var list = Courses.ROOT.resolve("courses/proofs/target/words-per-section.txt");

        Files.writeString(
                list,
                lessons()
                        .map(lesson -> "%5d words, median sentence %2d, %2d samples  %s%n"
                                .formatted(
                                        Prose.of(lesson).words(),
                                        median(Prose.of(lesson).sentenceLengths()),
                                        lesson.samples().size(),
                                        lesson.file()))
                        .collect(Collectors.joining()));

        var counts = lessons().mapToLong(lesson -> Prose.of(lesson).words()).summaryStatistics();
        System.out.printf(
                "%d lessons of %d to %d words, %d in all (%s)%n",
                counts.getCount(), counts.getMin(), counts.getMax(), counts.getSum(), Courses.ROOT.relativize(list));
        assertThat(list).isNotEmptyFile();
    }

    private static Stream<Lesson> lessons() {
        return Courses.all().stream().flatMap(written -> written.course().lessons());
    }

    private static int median(List<Integer> sorted) {
        return sorted.get(sorted.size() / 2);
    }

    private static Stream<String> runs(String passage) {
        var words = Prose.words(passage.toLowerCase(Locale.ROOT));
        return Stream.iterate(0, from -> from + RUN <= words.size(), from -> from + 1)
                .map(from -> String.join(" ", words.subList(from, from + RUN)));
    }
}
