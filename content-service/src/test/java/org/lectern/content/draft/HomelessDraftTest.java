package org.lectern.content.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.lectern.content.Campus.COURSES;
import static org.lectern.content.Campus.course;
import static org.lectern.content.Campus.execute;
import static org.lectern.content.Campus.instructor;
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
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.content.CoursePackage;
import org.lectern.platform.testing.LecternParts;

/** A draft whose section or file is gone: it keeps the others from being collected, so its author must get at it. */
@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class HomelessDraftTest {

    private static final String LOGIN = "chapters/06/01.md";

    @Test
    void draftOfASectionThatAnImportTookAwayIsOpenedAndDiscarded() {
        String course = course();
        long saved = revision(write(course, "users", 0, text(course, "users") + "Much work.\n"));
        release(course, withoutUsers(course));

        drafts(course).body("drafts.sectionId", contains("users")).body("drafts[0].section", nullValue());
        collect(course, "key").statusCode(422);
        read(course, "users").body("section", nullValue()).body("text", containsString("Much work."));
        discard(course, "users", saved).statusCode(204);

        drafts(course).body("drafts", empty());
    }

    @Test
    void draftOfASectionThatOnlyADiscardedOutlineHadIsOpenedAndDiscarded() {
        String course = course();
        long outline = revision(addSection(course, "forms-1"));
        long saved = revision(write(course, "forms-1", 0, text(course, "forms-1") + "Much work.\n"));
        instructor()
                .header("If-Match", "\"" + outline + "\"")
                .delete(COURSES + course + "/outline/draft")
                .then()
                .statusCode(204);

        read(course, "forms-1").body("revision", equalTo(saved)).body("text", containsString("Much work."));
        discard(course, "forms-1", saved).statusCode(204);

        drafts(course).body("drafts", empty());
    }

    @Test
    void draftWhoseSectionComesBackIsItsDraftAgain() {
        String course = course();
        write(course, "users", 0, text(course, "users") + "Much work.\n");
        release(course, withoutUsers(course));
        release(course, CoursePackage.of(course).changing("course.yaml", "summary: Short", "summary: Shorter"));

        read(course, "users").body("section.id", equalTo("users")).body("text", containsString("Much work."));
    }

    @Test
    void draftOfALessonThatAnImportPutIntoAnotherFileIsOpenedAndDiscarded() {
        String course = course();
        String lesson = text(course, "login");
        long saved = revision(write(course, "login", 0, changed(course, "A first word", "Much work")));
        release(course, CoursePackage.of(course).without(LOGIN).with("chapters/06/00.md", lesson));

        read(course, "login").body("file", equalTo(LOGIN)).body("text", containsString("Much work"));
        discard(course, "login", saved).statusCode(204);

        read(course, "login").body("file", equalTo("chapters/06/00.md")).body("revision", equalTo(0));
    }

    @Test
    void draftFromBeforeSectionsWereNotedIsOfTheSectionThatItsTextNames() throws IOException {
        String course = course();
        write(course, "users", 0, text(course, "users"));
        execute("update draft set section = null where course = '%s'".formatted(course));

        execute(migration().substring(migration().indexOf("update draft")));

        assertThat(rows("select section from draft where course = '%s'".formatted(course)))
                .containsExactly("users");
    }

    private static String migration() throws IOException {
        try (var script = Draft.class.getResourceAsStream("/db/migration/V006__draft.sql")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static CoursePackage withoutUsers(String course) {
        return CoursePackage.of(course)
                .changing("course.yaml", "      - {id: users, number: \"6.2\", title: Users}\n", "");
    }

    private static ValidatableResponse addSection(String course, String id) {
        ValidatableResponse read =
                instructor().get(COURSES + course + "/outline/draft").then();
        String longer = read.extract()
                .<String>path("text")
                .replace("sections: []", "sections:\n      - {id: " + id + ", number: \"7.1\", title: Forms}");
        return instructor()
                .header("If-Match", "\"0\"")
                .contentType("application/json")
                .body(Map.of("text", longer, "base", read.extract().path("base")))
                .put(COURSES + course + "/outline/draft")
                .then()
                .statusCode(200);
    }
}
