package org.lectern.content.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.lectern.content.Campus.COURSES;
import static org.lectern.content.Campus.as;
import static org.lectern.content.Campus.bring;
import static org.lectern.content.Campus.course;
import static org.lectern.content.Campus.execute;
import static org.lectern.content.Campus.get;
import static org.lectern.content.Campus.instructor;
import static org.lectern.content.Campus.newCourse;
import static org.lectern.content.Campus.publish;
import static org.lectern.content.Campus.release;
import static org.lectern.content.draft.Drafting.acts;
import static org.lectern.content.draft.Drafting.changed;
import static org.lectern.content.draft.Drafting.collect;
import static org.lectern.content.draft.Drafting.discard;
import static org.lectern.content.draft.Drafting.read;
import static org.lectern.content.draft.Drafting.revision;
import static org.lectern.content.draft.Drafting.text;
import static org.lectern.content.draft.Drafting.write;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.lectern.content.CoursePackage;
import org.lectern.platform.testing.LecternParts;
import org.lectern.platform.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class DraftTest {

    private static final String LOGIN = "chapters/06/01.md";

    @Test
    void lessonWithoutADraftIsReadAsItsFile() {
        String course = course();

        ValidatableResponse read = read(course, "6.1");

        read.header("ETag", "\"0\"")
                .body("file", equalTo(LOGIN))
                .body("section.id", equalTo("login"))
                .body("revision", equalTo(0))
                .body("text", startsWith("---\nid: login\n"))
                .body("html", containsString("<h2 id=\"login-view\">"))
                .body("problems", empty())
                .body("editor", nullValue());
    }

    @Test
    void draftIsKeptWithItsPreviewAndItsFindings() {
        String course = course();

        ValidatableResponse written =
                write(course, "login", 0, changed(course, "section:sessions#cookies", "section:nowhere"));

        written.statusCode(200)
                .header("ETag", "\"" + revision(written) + "\"")
                .body("editor", equalTo("Ivan Example"))
                .body("editedAt", notNullValue())
                .body("problems.rule", contains("broken-link"))
                .body("problems[0].line", equalTo(lineOf(course, "section:sessions#cookies")));

        read(course, "login")
                .body("revision", equalTo(revision(written)))
                .body("text", containsString("section:nowhere"));
        get("/courses/" + course + "/lessons/login").body("markdown", not(containsString("section:nowhere")));
    }

    @Test
    void previewIsWhatReadersWillGet() {
        String course = course();
        String preview = write(course, "login", 0, changed(course, "A first word", "**Another** word"))
                .extract()
                .path("html");
        String before = read(course, "login").extract().path("release");

        String hash = collect(course, "key").statusCode(201).extract().path("hash");
        publish(course, hash).statusCode(200);

        String html = get("/courses/" + course + "/lessons/login").extract().path("html");
        assertThat(html.replace(hash, before)).isEqualTo(preview).contains("<strong>Another</strong>");
    }

    @Test
    void secondEditorIsNotOverwrittenAndGetsBothTexts() {
        String course = course();
        String mine = changed(course, "A first word", "Mine");
        String theirs = changed(course, "A first word", "Theirs");
        long saved = revision(as(Tokens.admin("root"))
                .header("If-Match", "\"0\"")
                .contentType("application/json")
                .body(Map.of("text", theirs))
                .put(COURSES + course + "/lessons/login/draft")
                .then()
                .statusCode(200));

        write(course, "login", 0, mine)
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:lectern:problem:draft-changed"))
                .body("theirs", equalTo(theirs))
                .body("mine", equalTo(mine))
                .body("revision", equalTo(saved))
                .body("editor", equalTo("Root Example"));

        read(course, "login").body("text", equalTo(theirs));
        write(course, "login", saved, mine).statusCode(200).body("revision", equalTo(saved + 1));
    }

    @Test
    void textThatIsSentAgainIsSavedOnce() {
        String course = course();
        String text = changed(course, "A first word", "Mine");
        long saved = revision(write(course, "login", 0, text));

        write(course, "login", 0, text).statusCode(200).body("revision", equalTo(saved));
    }

    @Test
    void ofManyEditorsAtOnceOneIsSaved() throws InterruptedException, ExecutionException {
        String course = course();
        String original = text(course, "login");
        List<Integer> answers = new ArrayList<>();
        try (var editors = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> writing = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String text = original.replace("A first word", "Editor " + i);
                writing.add(editors.submit(
                        () -> write(course, "login", 0, text).extract().statusCode()));
            }
            for (Future<Integer> each : writing) {
                answers.add(each.get());
            }
        }

        assertThat(answers)
                .containsOnlyOnce(200)
                .filteredOn(status -> status == 409)
                .hasSize(7);
    }

    @Test
    void whoDoesNotSayWhatWasReadIsRefused() {
        String course = course();

        for (String ifMatch : List.of("", "*", "W/\"1\"", "one")) {
            instructor()
                    .header("If-Match", ifMatch)
                    .contentType("application/json")
                    .body(Map.of("text", "x"))
                    .put(COURSES + course + "/lessons/login/draft")
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("urn:lectern:problem:revision-missing"));
        }
    }

    @Test
    void draftIsDiscardedByWhoHasSeenIt() {
        String course = course();
        long saved = revision(write(course, "login", 0, changed(course, "A first word", "Another")));

        discard(course, "login", 0).statusCode(409);
        discard(course, "login", saved).statusCode(204);

        read(course, "login").body("revision", equalTo(0)).body("text", containsString("A first word"));
        assertThat(acts(course)).endsWith("draft.discarded");
    }

    @Test
    void lessonThatNobodyHasWrittenBeginsWithATemplateAndGetsAFile() {
        String course = course();
        String template =
                read(course, "users").body("revision", equalTo(0)).extract().path("text");
        String text = template.replace("description: \"\"", "description: \"Who they are\"")
                .replace("text: \"\"", "text: \"say who\"");

        write(course, "users", 0, text + "Users.\n").statusCode(200).body("problems", empty());
        String hash = collect(course, "key")
                .statusCode(201)
                .body("written", equalTo(3))
                .extract()
                .path("hash");
        publish(course, hash);

        get("/courses/" + course + "/lessons/6.2").statusCode(200).body("html", containsString("Users."));
    }

    @Test
    void outlineIsEditedLikeALesson() {
        String course = course();
        ValidatableResponse read =
                instructor().get(COURSES + course + "/outline/draft").then().body("section", nullValue());
        String outline = read.extract().path("text");
        String longer =
                outline.replace("sections: []", "sections:\n      - {id: forms-1, number: \"7.1\", title: Forms}");

        instructor()
                .header("If-Match", "\"0\"")
                .contentType("application/json")
                .body(Map.of("text", longer, "base", read.extract().path("base")))
                .put(COURSES + course + "/outline/draft")
                .then()
                .statusCode(200)
                .body("problems", empty())
                .body("html", nullValue());

        read(course, "forms-1").body("section.number", equalTo("7.1")).body("text", containsString("id: forms-1"));
        String hash = collect(course, "key")
                .statusCode(201)
                .body("sections", equalTo(4))
                .extract()
                .path("hash");
        publish(course, hash);
        get("/courses/" + course).body("chapters[1].sections.id", contains("forms-1"));
    }

    @Test
    void afterGoingBackStaffGoOnFromTheEarlierRelease() {
        String course = newCourse();
        String first = release(course, CoursePackage.of(course));
        write(course, "login", 0, changed(course, "A first word", "A mistake"));
        publish(course, collect(course, "key").extract().path("hash"));

        publish(course, first).statusCode(200);

        read(course, "login").body("release", equalTo(first)).body("text", containsString("A first word"));
    }

    @Test
    void unknownSectionIsNotFound() {
        instructor()
                .get(COURSES + course() + "/lessons/9.9/draft")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:lectern:problem:section-not-found"));
    }

    @Test
    void releaseFromBeforeFilesWereKeptIsNotEdited() {
        String course = course();
        execute("delete from release_file where course = '%s'".formatted(course));

        instructor()
                .get(COURSES + course + "/lessons/login/draft")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:lectern:problem:source-not-kept"));
        bring(course, CoursePackage.of(course).zip()).statusCode(200);
        read(course, "login").body("revision", equalTo(0));
    }

    private static int lineOf(String course, String words) {
        return (int) text(course, "login").split(words, 2)[0].lines().count();
    }
}
