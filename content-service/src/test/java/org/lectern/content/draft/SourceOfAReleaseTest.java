package org.lectern.content.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.lectern.content.Campus.COURSES;
import static org.lectern.content.Campus.bring;
import static org.lectern.content.Campus.course;
import static org.lectern.content.Campus.execute;
import static org.lectern.content.Campus.instructor;
import static org.lectern.content.Campus.newCourse;
import static org.lectern.content.Campus.release;
import static org.lectern.content.Campus.rows;
import static org.lectern.content.draft.Drafting.changed;
import static org.lectern.content.draft.Drafting.collect;
import static org.lectern.content.draft.Drafting.write;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.content.CoursePackage;
import org.lectern.course.format.CourseArchive;
import org.lectern.platform.testing.LecternParts;

/** A release goes out as files and comes back in, beside what is edited here. */
@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class SourceOfAReleaseTest {

    private static final String LOGIN = "chapters/06/01.md";

    @Test
    void importOverWhatWasEditedHereListsBothTextsAndIsRefused() {
        String course = course();
        write(course, "login", 0, changed(course, "A first word", "From the portal"));
        collect(course, "key").statusCode(201);
        CoursePackage folder = CoursePackage.of(course).changing(LOGIN, "A first word", "From the folder");

        for (String query : List.of("", "?dryRun=true", "?overwrite=chapters/06/03.md")) {
            bringing(course, query, folder)
                    .statusCode(409)
                    .body("type", equalTo("urn:lectern:problem:edited-in-portal"))
                    .body("conflicts.file", contains(LOGIN))
                    .body("conflicts[0].editor", equalTo("Ivan Example"))
                    .body("conflicts[0].portalText", containsString("From the portal"))
                    .body("conflicts[0].packageText", containsString("From the folder"));
        }

        bringing(course, "?overwrite=" + LOGIN, folder).statusCode(201);
        bringing(course, "", CoursePackage.of(course).changing(LOGIN, "A first word", "Later"))
                .statusCode(201);
    }

    @Test
    void importThatHasTheEditedTextIsNoConflict() {
        String course = course();
        write(course, "login", 0, changed(course, "A first word", "From the portal"));
        collect(course, "key").statusCode(201);

        bringing(
                        course,
                        "",
                        CoursePackage.of(course)
                                .changing(LOGIN, "A first word", "From the portal")
                                .changing("chapters/06/03.md", "A signed", "A sealed"))
                .statusCode(201);
    }

    @Test
    void downloadIsTheFolderAndImportsToTheSameHash() {
        String course = newCourse();
        CoursePackage files = CoursePackage.of(course);
        String hash = release(course, files);

        byte[] zip = download(course, hash);

        assertThat(CourseArchive.read(zip).hash()).isEqualTo(hash);
        bring(course, zip).statusCode(200).body("hash", equalTo(hash));
    }

    @Test
    void downloadWithQuizzesOwnFilesHasTheHashOfTheRelease() {
        String course = newCourse();
        CoursePackage files = CoursePackage.of(course).with("exams/none.yaml.txt", "quiz's own");
        release(course, files);
        write(course, "login", 0, changed(course, "A first word", "Another"));
        String hash = collect(course, "key").extract().path("hash");

        var ours = CourseArchive.read(download(course, hash));

        assertThat(ours.has("exams/none.yaml.txt")).isFalse();
        assertThat(hash)
                .isEqualTo(files.changing(LOGIN, "A first word", "Another").hash());
    }

    @Test
    void questionsAreNotKeptHere() {
        String course = newCourse();
        release(course, CoursePackage.of(course).with("exams/none.yaml.txt", "the key is B"));

        assertThat(rows("select count(*) from source_file where position('the key is B'::bytea in content) > 0"))
                .containsExactly("0");
        assertThat(rows("select path from release_file where course = '%s' and path like 'exams/%%'".formatted(course)))
                .containsExactly("exams/none.yaml.txt");
    }

    @Test
    void sourceOfAReleaseThatIsNotThereIsNotFound() {
        String course = course();
        String hash = CoursePackage.of(course).hash();
        execute("delete from release_file where course = '%s'".formatted(course));

        source(course, hash).statusCode(409).body("type", equalTo("urn:lectern:problem:source-not-kept"));
        source(course, "0".repeat(64)).statusCode(404).body("type", equalTo("urn:lectern:problem:release-not-found"));
    }

    private static ValidatableResponse bringing(String course, String query, CoursePackage files) {
        return instructor()
                .contentType("application/zip")
                .body(files.zip())
                .post(COURSES + course + "/releases" + query)
                .then();
    }

    private static ValidatableResponse source(String course, String hash) {
        return instructor()
                .get(COURSES + course + "/releases/" + hash + "/source")
                .then();
    }

    private static byte[] download(String course, String hash) {
        return source(course, hash)
                .statusCode(200)
                .contentType("application/zip")
                .extract()
                .asByteArray();
    }
}
