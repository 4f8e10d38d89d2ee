package org.lectern.content.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
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
import static org.lectern.content.Campus.rows;
import static org.lectern.content.draft.Drafting.changed;
import static org.lectern.content.draft.Drafting.collect;
import static org.lectern.content.draft.Drafting.discard;
import static org.lectern.content.draft.Drafting.drafts;
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
import org.lectern.course.format.CourseArchive;
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
    void courseBeginsFromNothing() {
        String course = newCourse();
        String hash = start(course, "ivan")
                .statusCode(201)
                .body("sections", equalTo(1))
                .extract()
                .path("hash");

        get("/courses/" + course).statusCode(404);
        as(Tokens.instructor("olga")).get(COURSES + course + "/drafts").then().statusCode(403);
        publish(course, hash).statusCode(200);
        get("/courses/" + course).statusCode(200).body("title", equalTo("\"Quotes\": and # signs"));
        start(course, "ivan").statusCode(409).body("type", equalTo("urn:lectern:problem:course-exists"));
    }

    @Test
    void coursesLiveSideBySide() {
        String one = course();
        String other = course();
        write(one, "login", 0, changed(one, "A first word", "Only here"));

        read(other, "login").body("revision", equalTo(0)).body("text", not(containsString("Only here")));
        publish(one, collect(one, "key").extract().path("hash"));
        get("/courses?q=" + one).body("courses.course", hasItem(one));
        get("/courses?q=" + other).body("courses.course", hasItem(other));
        get("/courses/" + other + "/lessons/login").body("markdown", containsString("A first word"));
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
    void sourceOfAReleaseThatIsNotThereIsNotFound() {
        String course = course();
        String hash = CoursePackage.of(course).hash();
        execute("delete from release_file where course = '%s'".formatted(course));

        source(course, hash).statusCode(409).body("type", equalTo("urn:lectern:problem:source-not-kept"));
        source(course, "0".repeat(64)).statusCode(404).body("type", equalTo("urn:lectern:problem:release-not-found"));
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

    private static ValidatableResponse start(String course, String user) {
        return as(Tokens.instructor(user))
                .contentType("application/json")
                .body(Map.of(
                        "course", course,
                        "title", "\"Quotes\": and # signs",
                        "summary", "Short",
                        "language", "en",
                        "licence", "CC0-1.0"))
                .post("/api/content/courses")
                .then();
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

    private static int lineOf(String course, String words) {
        return (int) text(course, "login").split(words, 2)[0].lines().count();
    }

    private static List<String> acts(String course) {
        return rows("select act from audit where course = '%s' order by id".formatted(course));
    }
}
