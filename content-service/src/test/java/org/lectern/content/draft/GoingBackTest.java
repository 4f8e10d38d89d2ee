package org.lectern.content.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.lectern.content.Campus.COURSES;
import static org.lectern.content.Campus.instructor;
import static org.lectern.content.Campus.newCourse;
import static org.lectern.content.Campus.release;
import static org.lectern.content.draft.Drafting.changed;
import static org.lectern.content.draft.Drafting.collect;
import static org.lectern.content.draft.Drafting.drafts;
import static org.lectern.content.draft.Drafting.read;
import static org.lectern.content.draft.Drafting.write;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.lectern.content.CoursePackage;
import org.lectern.platform.testing.LecternParts;

/** Drafts that undo a change make the files of an earlier release. */
@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class GoingBackTest {

    @Test
    void staffGoOnFromTheEarlierReleaseThatTheirDraftsMake() {
        String course = newCourse();
        String first = release(course, CoursePackage.of(course));
        String mistaken = changeAndCollect(course, "A first word", "A mistake", "one-key");

        String undone = changeAndCollect(course, "A mistake", "A first word", "another-key");

        assertThat(undone).isEqualTo(first).isNotEqualTo(mistaken);
        drafts(course).body("release", equalTo(first)).body("drafts", empty());
        read(course, "login").body("text", containsString("A first word"));
        instructor()
                .get(COURSES + course + "/releases")
                .then()
                .body("releases", hasSize(2))
                .body("releases.hash", contains(first, mistaken))
                .body("releases[0].note", equalTo("What is new"));
    }

    @Test
    void requestThatMadeAnEarlierReleaseAgainIsAnsweredTwice() {
        String course = newCourse();
        String first = release(course, CoursePackage.of(course));
        changeAndCollect(course, "A first word", "A mistake", "one-key");
        changeAndCollect(course, "A mistake", "A first word", "another-key");

        collect(course, "another-key").statusCode(201).body("hash", equalTo(first));
    }

    private static String changeAndCollect(String course, String words, String otherWords, String key) {
        write(course, "login", 0, changed(course, words, otherWords)).statusCode(200);
        return collect(course, key).statusCode(201).extract().path("hash");
    }
}
