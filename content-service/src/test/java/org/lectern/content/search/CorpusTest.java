package org.lectern.content.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.content.Campus.bring;
import static org.lectern.content.Campus.publish;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.lectern.content.Campus;
import org.lectern.course.format.CourseArchive;
import org.lectern.course.format.CourseSource;
import org.lectern.platform.testing.LecternParts;

/** What people ask the Flask course, and the section that must be among the first three. */
@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class CorpusTest {

    private static final String COURSE = "flask-corpus";

    private static boolean isPublished;

    /** Once; before all tests nobody knows the service's port yet. */
    @BeforeEach
    void publishTheLessons() {
        if (isPublished) {
            return;
        }
        CourseSource lessons = lessons();
        bring(COURSE, CourseArchive.write(lessons)).statusCode(201);
        publish(COURSE, lessons.hash()).statusCode(200);
        isPublished = true;
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/search/corpus.csv", numLinesToSkip = 1, quoteCharacter = '\'')
    void sectionIsAmongTheFirstThree(String query, String section) {
        assertThat(found(query).stream().limit(3)).contains(section);
    }

    @Test
    void everyAnchorThatIsFoundStandsInItsLesson() {
        List<Map<String, Object>> hits = given().queryParam("q", "session")
                .queryParam("course", COURSE)
                .get("/api/content/search")
                .then()
                .extract()
                .path("hits.findAll { it.anchor != null }");

        assertThat(hits).hasSizeGreaterThan(5).allSatisfy(hit -> {
            String section = (String) ((Map<?, ?>) hit.get("section")).get("id");
            List<String> anchors = Campus.get("/courses/" + COURSE + "/lessons/" + section)
                    .extract()
                    .path("anchors.id");
            assertThat(anchors).contains((String) ((Map<?, ?>) hit.get("anchor")).get("id"));
        });
    }

    private static List<String> found(String query) {
        return given().queryParam("q", query)
                .queryParam("course", COURSE)
                .get("/api/content/search")
                .then()
                .statusCode(200)
                .extract()
                .path("hits.section.id");
    }

    /** Under a name of its own, so that other tests may publish the course itself; without questions and exams, which are another service's. */
    private static CourseSource lessons() {
        CourseSource folder = CourseSource.of(Path.of(System.getProperty("lectern.root"), "courses", "flask-training"));
        return CourseSource.of(folder.files().entrySet().stream()
                .filter(file ->
                        !file.getKey().contains("/questions/") && !file.getKey().startsWith("exams/"))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        file -> file.getKey().equals("course.yaml") ? renamed(file.getValue()) : file.getValue())));
    }

    private static byte[] renamed(byte[] outline) {
        return new String(outline, java.nio.charset.StandardCharsets.UTF_8)
                .replace("slug: flask-training", "slug: " + COURSE)
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
