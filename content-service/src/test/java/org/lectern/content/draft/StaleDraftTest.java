package org.lectern.content.draft;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.lectern.content.Campus.course;
import static org.lectern.content.Campus.release;
import static org.lectern.content.draft.Drafting.changed;
import static org.lectern.content.draft.Drafting.collect;
import static org.lectern.content.draft.Drafting.discard;
import static org.lectern.content.draft.Drafting.read;
import static org.lectern.content.draft.Drafting.revision;
import static org.lectern.content.draft.Drafting.write;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.lectern.content.CoursePackage;
import org.lectern.platform.testing.LecternParts;

/** What is written on a page that was opened before somebody else changed the file. */
@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class StaleDraftTest {

    private static final String LOGIN = "chapters/06/01.md";

    @Test
    void firstTextOfAStalePageIsNotTakenForOneThatHasSeenTheNewest() {
        String course = course();
        String base = read(course, "login").extract().path("base");
        String mine = changed(course, "A first word", "Mine");
        release(course, CoursePackage.of(course).changing(LOGIN, "A first word", "Newer"));

        write(course, "login", 0, mine, base).statusCode(200).body("outdated", containsString("Newer"));

        collect(course, "key").statusCode(409).body("type", equalTo("urn:lectern:problem:draft-outdated"));
    }

    @Test
    void firstTextOfANewLessonDoesNotOverwriteTheOneThatWasImportedMeanwhile() {
        String course = course();
        String mine = read(course, "users").body("base", nullValue()).extract().path("text");
        String imported = mine.replace("description: \"\"", "description: \"Imported\"")
                .replace("text: \"\"", "text: \"say who\"");
        release(course, CoursePackage.of(course).with("chapters/06/02.md", imported));

        write(course, "users", 0, mine, null).statusCode(200).body("outdated", containsString("Imported"));
    }

    @Test
    void draftOfAFileThatIsGoneIsSettledByWhoHasSeenThatItIs() {
        String course = course();
        String file = read(course, "sessions").extract().path("text");
        long saved = revision(write(course, "sessions", 0, file.replace("A signed", "A sealed")));
        release(
                course,
                CoursePackage.of(course)
                        .without("chapters/06/03.md")
                        .changing(LOGIN, "requires: [sessions]", "requires: []")
                        .changing(LOGIN, "[cookies](section:sessions#cookies)", "cookies"));
        read(course, "sessions").body("base", nullValue()).body("outdated", equalTo(""));

        write(course, "sessions", saved, file.replace("A signed", "A sealed"), null)
                .statusCode(200)
                .body("outdated", nullValue());
    }

    @Test
    void whoWroteOnADraftThatWasCollectedGetsTheFileAndItsDigest() {
        String course = course();
        long saved = revision(write(course, "login", 0, changed(course, "A first word", "Theirs")));
        collect(course, "key").statusCode(201);
        String base = read(course, "login").extract().path("base");
        String mine = changed(course, "Theirs", "Mine");

        write(course, "login", saved, mine)
                .statusCode(409)
                .body("theirs", containsString("Theirs"))
                .body("revision", equalTo(0))
                .body("base", equalTo(base));

        write(course, "login", 0, mine, base).statusCode(200).body("outdated", nullValue());
        collect(course, "another-key").statusCode(201);
    }

    @Test
    void revisionOfADraftThatIsGoneIsNeverTheOneOfAnother() {
        String course = course();
        long first = revision(write(course, "login", 0, changed(course, "A first word", "First")));
        discard(course, "login", first).statusCode(204);
        write(course, "login", 0, changed(course, "A first word", "Theirs"));

        write(course, "login", first, changed(course, "Theirs", "Mine"))
                .statusCode(409)
                .body("theirs", containsString("Theirs"));
        discard(course, "login", first).statusCode(409);
    }
}
