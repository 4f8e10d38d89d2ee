package org.lectern.content.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.lectern.content.Campus.COURSES;
import static org.lectern.content.Campus.course;
import static org.lectern.content.Campus.get;
import static org.lectern.content.Campus.instructor;
import static org.lectern.content.Campus.release;
import static org.lectern.content.draft.Drafting.acts;
import static org.lectern.content.draft.Drafting.changed;
import static org.lectern.content.draft.Drafting.collect;
import static org.lectern.content.draft.Drafting.drafts;
import static org.lectern.content.draft.Drafting.read;
import static org.lectern.content.draft.Drafting.revision;
import static org.lectern.content.draft.Drafting.text;
import static org.lectern.content.draft.Drafting.write;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.lectern.content.CoursePackage;
import org.lectern.platform.testing.LecternParts;

/** Drafts become a release together, or not at all. */
@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class CollectingDraftsTest {

    private static final String LOGIN = "chapters/06/01.md";

    @Test
    void draftsAreListedAndCollectedIntoOneReleaseWithANote() {
        String course = course();
        write(course, "login", 0, changed(course, "A first word", "Another"));
        write(course, "sessions", 0, text(course, "sessions").replace("A signed", "A sealed"));

        drafts(course)
                .body("drafts.section.id", contains("login", "sessions"))
                .body("drafts.outdated", contains(false, false));
        String hash = collect(course, "key")
                .statusCode(201)
                .body("written", equalTo(2))
                .extract()
                .path("hash");

        drafts(course).body("drafts", empty()).body("release", equalTo(hash));
        instructor()
                .get(COURSES + course + "/releases")
                .then()
                .body("releases[0].hash", equalTo(hash))
                .body("releases[0].note", equalTo("What is new"))
                .body("releases[0].current", equalTo(false))
                .body("releases[1].note", nullValue());
        assertThat(acts(course)).endsWith("release.collected");
        get("/courses/" + course + "/lessons/login").body("markdown", containsString("A first word"));
    }

    @Test
    void collectingTwiceWithOneKeyIsOneRelease() {
        String course = course();
        write(course, "login", 0, changed(course, "A first word", "Another"));
        String hash = collect(course, "one-key").extract().path("hash");

        collect(course, "one-key").statusCode(201).body("hash", equalTo(hash));

        collect(course, "another-key").statusCode(409).body("type", equalTo("urn:lectern:problem:no-drafts"));
    }

    @Test
    void draftWithErrorsIsNotCollected() {
        String course = course();
        write(course, "login", 0, changed(course, "section:sessions#cookies", "section:nowhere"));

        collect(course, "key")
                .statusCode(422)
                .body("type", equalTo("urn:lectern:problem:package-refused"))
                .body("problems.rule", contains("broken-link"));

        drafts(course).body("drafts.section.id", contains("login"));
    }

    @Test
    void errorThatADraftMakesInAnotherFileIsShown() {
        String course = course();

        write(course, "sessions", 0, text(course, "sessions").replace("{#cookies}", "{#biscuits}"))
                .body("problems", empty())
                .body("elsewhere.file", contains(LOGIN))
                .body("elsewhere.rule", contains("broken-anchor"));
    }

    @Test
    void fileThatWasImportedAfterItsDraftBeganIsNotOverwritten() {
        String course = course();
        write(course, "login", 0, changed(course, "A first word", "Drafted"));
        release(course, CoursePackage.of(course).changing(LOGIN, "A first word", "Imported"));

        drafts(course).body("drafts.outdated", contains(true));
        collect(course, "key")
                .statusCode(409)
                .body("type", equalTo("urn:lectern:problem:draft-outdated"))
                .body("conflicts[0].file", equalTo(LOGIN))
                .body("conflicts[0].current", containsString("Imported"))
                .body("conflicts[0].draft", containsString("Drafted"));

        ValidatableResponse read = read(course, "login").body("outdated", containsString("Imported"));
        write(
                        course,
                        "login",
                        revision(read),
                        changed(course, "A first word", "Merged"),
                        read.extract().path("base"))
                .statusCode(200)
                .body("outdated", nullValue());
        collect(course, "key").statusCode(201);
    }
}
