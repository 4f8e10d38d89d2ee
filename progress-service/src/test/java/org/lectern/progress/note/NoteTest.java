package org.lectern.progress.note;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyIterable;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.lectern.progress.Told.released;
import static org.lectern.progress.Told.section;
import static org.lectern.progress.Told.withdrawn;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.platform.testing.LecternParts;
import org.lectern.platform.testing.Tokens;
import org.lectern.platform.time.UuidV7;
import org.lectern.progress.Bus;
import org.lectern.progress.Learner;
import org.lectern.progress.Rows;

@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class NoteTest {

    private static final String NOTES = "/api/progress/me/notes";

    private final String course = "course-" + UUID.randomUUID();
    private final Learner ann = Learner.fresh();

    @BeforeEach
    void release() {
        Bus.send(released(course, 1, section("login", "6.1"), section("sessions", "6.2")));
        ann.courseAtRelease(course, 1);
    }

    @Test
    void noteIsKeptAtItsParagraph() {
        var id = newId();

        put(ann, id, note("6.1", "Signed means readable."))
                .statusCode(200)
                .body("id", equalTo(id.toString()))
                .body("section", equalTo("login"))
                .header("ETag", notNullValue());

        list(ann, Map.of("course", course, "section", "login"))
                .body("notes", hasSize(1))
                .body("notes[0].id", equalTo(id.toString()))
                .body("notes[0].kind", equalTo("note"))
                .body("notes[0].text", equalTo("Signed means readable."))
                .body("notes[0].passage.anchor", equalTo("the-idea"))
                .body("notes[0].passage.fingerprint", equalTo("00112233445566"))
                .body("notes[0].passage.ordinal", equalTo(2))
                .body("notes[0].passage.excerpt", equalTo("HTTP forgets. Each request arrives without a past."))
                .body("notes[0].passage.quote", equalTo("forgets"))
                .body("cursor", nullValue());
    }

    @Test
    void noteSurvivesANewReleaseARenumberingAndTheLossOfItsSection() {
        put(ann, newId(), note("6.1", "Mine.")).statusCode(200);

        Bus.send(released(course, 2, section("sessions", "6.1"), section("login", "6.2")));
        ann.courseAtRelease(course, 2);
        texts(list(ann, Map.of("course", course, "section", "login")), "Mine.");
        Bus.send(released(course, 3, section("sessions", "6.1")));
        ann.courseAtRelease(course, 3);

        texts(list(ann, Map.of("course", course, "section", "login")), "Mine.");
        texts(list(ann, Map.of("course", course)), "Mine.");
    }

    @Test
    void noteOfALostSectionIsStillEdited() {
        var id = newId();
        var read = etag(put(ann, id, note("login", "Mine.")));
        Bus.send(released(course, 2, section("sessions", "6.1")));
        ann.courseAtRelease(course, 2);

        write(ann, id, read, "Mine still.").statusCode(200).body("text", equalTo("Mine still."));
    }

    @Test
    void creationThatIsSentAgainChangesNothing() {
        var id = newId();
        var first = put(ann, id, note("login", "Mine.")).extract().asString();
        var read = etag(put(ann, id, note("login", "Mine.")));
        write(ann, id, read, "Mine, better.").statusCode(200);

        put(ann, id, note("login", "Mine.")).statusCode(200).body("text", equalTo("Mine, better."));

        assertThat(first).contains("\"Mine.\"");
        list(ann, Map.of("course", course)).body("notes", hasSize(1));
    }

    @Test
    void creationThatManyTabsSendAtOnceIsOneNote() throws Exception {
        var id = newId();
        var statuses = new ArrayList<Integer>();
        try (var tabs = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> sends = IntStream.range(0, 16)
                    .mapToObj(_ -> (Callable<Integer>)
                            () -> put(ann, id, note("login", "Mine.")).extract().statusCode())
                    .toList();
            for (var send : tabs.invokeAll(sends)) {
                statuses.add(send.get());
            }
        }

        assertThat(statuses).containsOnly(200);
        list(ann, Map.of("course", course)).body("notes", hasSize(1));
    }

    @Test
    void laterOfTwoWritersGetsTheOthersText() {
        var id = newId();
        var read = etag(put(ann, id, note("login", "Mine.")));
        write(ann, id, read, "From the phone.").statusCode(200);

        write(ann, id, read, "From the laptop.")
                .statusCode(409)
                .body("type", equalTo("urn:lectern:problem:note-changed"))
                .body("note.text", equalTo("From the phone."));

        texts(list(ann, Map.of("course", course)), "From the phone.");
    }

    @Test
    void writeThatIsSentAgainIsAnsweredAsTheFirst() {
        var id = newId();
        var read = etag(put(ann, id, note("login", "Mine.")));
        var first = write(ann, id, read, "Better.").extract().asString();

        write(ann, id, read, "Better.").statusCode(200).body(equalTo(first));
    }

    @Test
    void writeNamesTheTextThatWasRead() {
        var id = newId();
        put(ann, id, note("login", "Mine.")).statusCode(200);

        ann.request()
                .body("{\"text\": \"Blind.\"}")
                .put(NOTES + "/" + id + "/text")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:lectern:problem:revision-missing"));
    }

    @Test
    void deletedNoteIsGoneAndTheSameCreationBringsItBack() {
        var id = newId();
        var read = etag(put(ann, id, note("login", "Mine.")));

        delete(ann, id, read).statusCode(204);
        delete(ann, id, read).statusCode(204);

        list(ann, Map.of("course", course)).body("notes", emptyIterable());
        put(ann, id, note("login", "Mine.")).statusCode(200);
        texts(list(ann, Map.of("course", course)), "Mine.");
    }

    @Test
    void noteThatWasWrittenMeanwhileIsNotDeleted() {
        var id = newId();
        var read = etag(put(ann, id, note("login", "Mine.")));
        write(ann, id, read, "More.").statusCode(200);

        delete(ann, id, read).statusCode(409).body("note.text", equalTo("More."));

        texts(list(ann, Map.of("course", course)), "More.");
    }

    @Test
    void pageThatShowsADeletedNoteDoesNotOverwriteTheOneThatCameBack() {
        var id = newId();
        var read = etag(put(ann, id, note("login", "Mine.")));
        delete(ann, id, read).statusCode(204);
        put(ann, id, note("login", "Back.")).statusCode(200);

        write(ann, id, read, "Stale.").statusCode(409).body("note.text", equalTo("Back."));
    }

    @Test
    void bookmarkHasNoText() {
        var id = newId();
        var read = etag(put(ann, id, bookmark("login")));

        refused(put(ann, newId(), with(bookmark("login"), "text", "Words")), 422, "bookmark-has-no-text");
        refused(write(ann, id, read, "Words"), 422, "bookmark-has-no-text");
        refused(put(ann, newId(), note("login", " ")), 422, "note-is-empty");

        list(ann, Map.of("course", course, "kind", "bookmark")).body("notes", hasSize(1));
        list(ann, Map.of("course", course, "kind", "note")).body("notes", emptyIterable());
    }

    @Test
    void listIsReadInPagesNewestFirstAndMissesNothing() {
        for (int number = 1; number <= 7; number++) {
            put(ann, newId(), note("login", "Note " + number)).statusCode(200);
        }

        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var query = new HashMap<String, Object>(Map.of("course", course, "most", 3));
            if (cursor != null) {
                query.put("cursor", cursor);
            }
            var page = list(ann, query).extract().jsonPath();
            seen.addAll(page.getList("notes.text"));
            cursor = page.getString("cursor");
        } while (cursor != null);

        assertThat(seen).containsExactly("Note 7", "Note 6", "Note 5", "Note 4", "Note 3", "Note 2", "Note 1");
    }

    @Test
    void searchFindsWordsInTheTextAndInTheParagraph() {
        put(ann, newId(), note("login", "Signed is not encrypted: 100 % sure_ly."))
                .statusCode(200);
        put(ann, newId(), with(note("sessions", "Look again."), "passage", passage("The cookie is base64.")))
                .statusCode(200);

        texts(search("ENCRYPTED"), "Signed is not encrypted: 100 % sure_ly.");
        texts(search("cookie is"), "Look again.");
        texts(search("100 %"), "Signed is not encrypted: 100 % sure_ly.");
        texts(search("sure_ly"), "Signed is not encrypted: 100 % sure_ly.");
        search("100 _").body("notes", emptyIterable());
        search("!").body("notes", emptyIterable());
    }

    @Test
    void nobodyReachesWhatIsAnothers() {
        var id = newId();
        var read = etag(put(ann, id, note("login", "Private.")));

        for (var other : List.of(
                Learner.fresh(),
                new Learner("ivan-notes", Tokens.instructor("ivan-notes")),
                new Learner("root-notes", Tokens.admin("root-notes")))) {
            list(other, Map.of("course", course)).body("notes", emptyIterable());
            refused(write(other, id, read, "Not yours."), 404, "note-not-found");
            delete(other, id, read).statusCode(204);
            // The same id is another note of another learner.
            put(other, id, note("login", "Of " + other.name())).statusCode(200);
        }

        texts(list(ann, Map.of("course", course)), "Private.");
        given().get(NOTES).then().statusCode(401);
    }

    @Test
    void withdrawnCourseTakesNoNewNotesButShowsAndGivesUpThoseThereAre() {
        var id = newId();
        var read = etag(put(ann, id, note("login", "Mine.")));
        Bus.send(withdrawn(course, 2));
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> refused(put(ann, newId(), note("login", "Later.")), 409, "course-withdrawn"));

        refused(write(ann, id, read, "Changed."), 409, "course-withdrawn");
        texts(list(ann, Map.of("course", course)), "Mine.");
        delete(ann, id, read).statusCode(204);
        list(ann, Map.of("course", course)).body("notes", emptyIterable());
    }

    @Test
    void courseKeepsManyNotesButNotAnyNumber() {
        Rows.execute("""
                insert into note (learner, id, course, section, kind, fingerprint, ordinal, excerpt, text, revision, created_at, edited_at)
                select '%s', gen_random_uuid(), '%s', 'login', 'NOTE', '00112233445566', 0, 'x', 'y', 1, '%s', '%s'
                  from generate_series(1, %d)
                """.formatted(ann.sub(), course, Instant.EPOCH, Instant.EPOCH, NoteService.MOST));

        refused(put(ann, newId(), note("login", "One more.")), 409, "notes-full");
    }

    @Test
    void valuesThatAreNotAllowedAreNamed() {
        invalid(with(note("login", "x".repeat(4001)), "kind", "note"), "text");
        invalid(with(note("login", "Mine."), "kind", "poem"), "kind");
        invalid(with(note("login", "Mine."), "passage", Map.of("ordinal", 1, "excerpt", "x")), "passage.fingerprint");
        invalid(
                with(
                        note("login", "Mine."),
                        "passage",
                        Map.of("ordinal", -1, "excerpt", "x", "fingerprint", "00112233445566")),
                "passage.ordinal");
        refused(
                put(ann, newId(), with(note("login", "Mine."), "course", "course-nobody-knows")),
                404,
                "course-not-found");
        refused(put(ann, newId(), note("logout", "Mine.")), 404, "lesson-not-found");
        ann.request().queryParam("cursor", "abc").get(NOTES).then().statusCode(422);
        ann.request().queryParam("kind", "abc").get(NOTES).then().statusCode(422);
    }

    private void invalid(Map<String, Object> body, String field) {
        put(ann, newId(), body).statusCode(422).body("errors.field", contains(field));
    }

    private ValidatableResponse search(String words) {
        return list(ann, Map.of("course", course, "q", words));
    }

    private static UUID newId() {
        return UuidV7.at(Instant.now());
    }

    private Map<String, Object> note(String section, String text) {
        return with(bookmark(section), "kind", "note", "text", text);
    }

    private Map<String, Object> bookmark(String section) {
        return Map.of(
                "course",
                course,
                "section",
                section,
                "kind",
                "bookmark",
                "passage",
                passage("HTTP forgets. Each request arrives without a past."));
    }

    private static Map<String, Object> passage(String excerpt) {
        return Map.of(
                "anchor", "the-idea",
                "fingerprint", "00112233445566",
                "ordinal", 2,
                "excerpt", excerpt,
                "quote", "forgets");
    }

    private static Map<String, Object> with(Map<String, Object> body, Object... changes) {
        var changed = new HashMap<>(body);
        for (int index = 0; index < changes.length; index += 2) {
            changed.put((String) changes[index], changes[index + 1]);
        }
        return changed;
    }

    private static ValidatableResponse put(Learner learner, UUID id, Map<String, Object> body) {
        return learner.request().body(body).put(NOTES + "/" + id).then();
    }

    private static ValidatableResponse write(Learner learner, UUID id, String read, String text) {
        return learner.request()
                .header("If-Match", read)
                .body(Map.of("text", text))
                .put(NOTES + "/" + id + "/text")
                .then();
    }

    private static ValidatableResponse delete(Learner learner, UUID id, String read) {
        return learner.request()
                .header("If-Match", read)
                .delete(NOTES + "/" + id)
                .then();
    }

    private static ValidatableResponse list(Learner learner, Map<String, ?> query) {
        return learner.request().queryParams(query).get(NOTES).then().statusCode(200);
    }

    private static String etag(ValidatableResponse answer) {
        return answer.statusCode(200).extract().header("ETag");
    }

    private static void texts(ValidatableResponse answer, String... expected) {
        answer.body("notes.text", contains(expected));
    }

    private static void refused(ValidatableResponse answer, int status, String type) {
        answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:lectern:problem:" + type));
    }
}
