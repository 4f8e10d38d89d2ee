package org.lectern.course.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.lectern.course.format.Lesson;

/**
 * The lessons are spelt right: in British English, with -ize as in the titles that the course was given. {@code spelling.txt} in the course's folder
 * holds the words that the dictionary does not know and the lessons need.
 */
class SpellingTest {

    private static final String WORDS = "spelling.txt";

    @TestFactory
    Stream<DynamicTest> aLessonHasOnlyWordsOfTheDictionaryOrTheProjectsList() {
        return each((speller, lesson) -> assertThat(Speller.sorted(words(lesson).filter(word -> !speller.knows(word))))
                .isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> aLessonWritesIzeWhereBothSpellingsAreEnglish() {
        return each((speller, lesson) -> assertThat(Speller.sorted(words(lesson).filter(speller::hasSpellingWithZ)))
                .isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> aPictureHasOnlyWordsOfTheDictionaryOrTheProjectsList() {
        return Courses.all().stream().flatMap(course -> {
            var speller = new Speller(new HashSet<>(list(course)));
            return pictures(course.folder())
                    .map(picture -> dynamicTest(
                            picture,
                            () -> assertThat(Speller.sorted(
                                            wordsOfPicture(course.text(picture)).filter(word -> !speller.knows(word))))
                                    .isEmpty()));
        });
    }

    @TestFactory
    Stream<DynamicTest> theProjectsListIsSortedAndHoldsOnlyWordsThatAreNeeded() {
        return Courses.all().stream()
                .map(course -> dynamicTest(course.course().slug(), () -> {
                    var list = list(course);
                    var english = new Speller(new HashSet<>());
                    var needed = new HashSet<String>();
                    course.course()
                            .lessons()
                            .flatMap(SpellingTest::words)
                            .distinct()
                            .filter(word -> !english.knowsAsEnglish(word))
                            .forEach(needed::add);
                    assertThat(list)
                            .isEqualTo(Speller.sorted(list.stream()))
                            .allSatisfy(word -> assertThat(needed)
                                    .containsAnyOf(
                                            word,
                                            word.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                                                    + word.substring(1)));
                }));
    }

    private interface Rule {
        void check(Speller speller, Lesson lesson);
    }

    private static Stream<DynamicTest> each(Rule rule) {
        return Courses.all().stream().flatMap(course -> {
            var speller = new Speller(new HashSet<>(list(course)));
            return course.course()
                    .lessons()
                    .map(lesson -> dynamicTest(lesson.file(), () -> rule.check(speller, lesson)));
        });
    }

    private static Stream<String> pictures(Path course) {
        try (var files = Files.walk(course.resolve("chapters"))) {
            return files
                    .filter(file -> file.toString().endsWith(".svg"))
                    .map(file -> course.relativize(file).toString())
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> wordsOfPicture(String svg) {
        return Jsoup.parse(svg, "", Parser.xmlParser()).select("text:not(.code), title, desc").eachText().stream()
                .flatMap(Speller::words);
    }

    private static List<String> list(Courses.Written course) {
        return course.text(WORDS).lines().toList();
    }

    /** The words of a lesson's text, of what its pictures say to those who cannot see them, and of its front matter. */
    private static Stream<String> words(Lesson lesson) {
        return Stream.of(
                        Prose.of(lesson).withoutNames().passages().stream(),
                        Jsoup.parseBodyFragment(lesson.html()).select("img").eachAttr("alt").stream(),
                        lesson.objectives().stream().map(Lesson.Objective::text),
                        Stream.of(lesson.title(), lesson.description()))
                .flatMap(texts -> texts)
                .flatMap(Speller::words);
    }
}
