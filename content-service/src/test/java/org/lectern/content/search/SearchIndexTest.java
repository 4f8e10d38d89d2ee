package org.lectern.content.search;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.nullValue;
import static org.lectern.content.Campus.bring;
import static org.lectern.content.Campus.course;
import static org.lectern.content.Campus.execute;
import static org.lectern.content.Campus.newCourse;
import static org.lectern.content.Campus.release;
import static org.lectern.content.search.Searching.search;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.content.CoursePackage;
import org.lectern.platform.testing.LecternParts;

/** What of a course is searched: its current release, whole, whichever version of this service indexed it. */
@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class SearchIndexTest {

    @Inject
    IndexOlderCourses older;

    @Test
    void releaseThatIsNotPublishedIsNotFoundNorProposed() {
        String course = course();
        bring(
                        course,
                        CoursePackage.of(course)
                                .changing("chapters/06/03.md", "A signed", "A xylophone and a signed")
                                .zip())
                .statusCode(201);

        search("xylophone", course).body("hits", empty());
        search("xylophon", course).body("hits", empty()).body("instead", nullValue());
    }

    @Test
    void courseThatAnEarlierVersionIndexedIsIndexedAnew() {
        String course = course();
        execute("update passage set words = '''old''', headings = '' where course = '%s'".formatted(course));
        execute("delete from search_index where course = '%s'".formatted(course));
        search("login_view", course).body("hits", empty());

        older.run();

        search("login_view", course).body("hits.section.id", contains("login"));
    }

    /** A replica of an earlier version publishes while this one runs already: it leaves its own form, or no word of the release that it indexed. */
    @ParameterizedTest
    @ValueSource(strings = {"form = form - 1", "hash = null", "hash = 'of an earlier release'"})
    void courseThatAnEarlierVersionIndexesDuringAnUpgradeIsIndexedAnew(String left) {
        String course = course();
        execute("update passage set words = '''old''', headings = '' where course = '%s'".formatted(course));
        execute("update search_index set %s where course = '%s'".formatted(left, course));

        older.run();

        search("login_view", course).body("hits.section.id", contains("login"));
    }

    @Test
    void courseThatIsIndexedAsItIsIsLeftAlone() {
        String course = course();
        execute("update passage set words = '''old''', headings = '' where course = '%s'".formatted(course));

        older.run();

        search("login_view", course).body("hits", empty());
    }

    @Test
    void courseThatCannotBeIndexedKeepsNoOtherFromIt() {
        String broken = course();
        String sound = course();
        execute("update lesson set view = '{}' where course = '%s'".formatted(broken));
        execute("delete from search_index where course in ('%s', '%s')".formatted(broken, sound));
        execute("update passage set words = '''old''', headings = '' where course = '%s'".formatted(sound));

        older.run();

        search("login_view", sound).body("hits.section.id", contains("login"));
    }

    /** PostgreSQL takes lexemes up to 2046 bytes. */
    @ParameterizedTest
    @ValueSource(strings = {"a", "é", "a.b"})
    void tokenOfAnyLengthKeepsNoReleaseFromBeingPublished(String piece) {
        String course = newCourse();

        release(
                course,
                CoursePackage.of(course)
                        .changing(
                                "chapters/06/03.md",
                                "A signed",
                                "The token `" + piece.repeat(2047) + "` and a signed"));

        search("signed", course).body("hits.section.id", contains("sessions"));
    }

    /** PostgreSQL takes a megabyte. */
    @Test
    void passageOfAnyLengthKeepsNoReleaseFromBeingPublished() {
        String course = newCourse();
        String manyWords = IntStream.range(0, 100_000)
                .mapToObj(number -> "word" + Integer.toString(number, 36))
                .collect(Collectors.joining(" "));

        release(
                course,
                CoursePackage.of(course).changing("chapters/06/03.md", "A signed", manyWords + " and a signed"));

        search("word1", course).body("hits.section.id", contains("sessions"));
    }

    @Test
    void onlyTheCurrentReleaseIsSearched() {
        String course = course();
        release(course, CoursePackage.of(course).changing("chapters/06/03.md", "A signed cookie", "A sealed envelope"));

        search("signed", course).body("hits", empty());
        search("envelope", course).body("hits.section.id", contains("sessions"));
    }
}
