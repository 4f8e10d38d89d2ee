package org.lectern.content.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.lectern.content.Campus.bring;
import static org.lectern.content.Campus.get;
import static org.lectern.content.Campus.publish;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.course.format.CourseArchive;
import org.lectern.course.format.CourseSource;
import org.lectern.platform.testing.LecternParts;

@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class OurCourseTest {

    @Test
    void ourOwnCourseIsPublishedAndRead() {
        CourseSource flask = CourseSource.of(Path.of(System.getProperty("lectern.root"), "courses", "flask-training"));

        bring("flask-training", CourseArchive.write(flask))
                .statusCode(201)
                .body("hash", equalTo(flask.hash()))
                .body("sections", equalTo(55));
        publish("flask-training", flask.hash()).statusCode(200).body("revision", equalTo(1));

        var lesson = get("/courses/flask-training/lessons/6.1")
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(lesson.getString("section.id")).isEqualTo("introduction-to-flask-login");
        assertThat(lesson.getString("html")).contains("/releases/" + flask.hash() + "/media/");
        for (String name :
                List.of("login_view", "@login_manager.user_loader", "login_required", "UserMixin", "remember me")) {
            get("/search?course=flask-training&q=" + name)
                    .statusCode(200)
                    .body("hits.size()", greaterThan(0))
                    .body("hits[0].passage.hit", hasItem(true));
        }
    }
}
