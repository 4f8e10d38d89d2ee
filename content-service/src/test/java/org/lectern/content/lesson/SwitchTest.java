package org.lectern.content.lesson;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.content.Campus.COURSES;
import static org.lectern.content.Campus.newCourse;
import static org.lectern.content.Campus.publish;
import static org.lectern.content.Campus.release;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lectern.content.CoursePackage;
import org.lectern.platform.testing.LecternParts;

@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class SwitchTest {

    private static final int SWITCHES = 24;
    private static final int READERS = 20;
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final AtomicBoolean going = new AtomicBoolean(true);
    private final ConcurrentLinkedQueue<String> complaints = new ConcurrentLinkedQueue<>();

    @Test
    void pageNeverMixesReleasesWhileTheyAreSwitched() throws InterruptedException, ExecutionException {
        String course = newCourse();
        String one = release(course, CoursePackage.of(course).changing("chapters/06/01.md", "A first word", "One"));
        String two = release(course, CoursePackage.of(course).changing("chapters/06/01.md", "A first word", "Two"));

        int walks = 0;
        try (var readers = Executors.newFixedThreadPool(READERS)) {
            List<Future<Integer>> walking = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                walking.add(readers.submit(() -> walk(course)));
            }
            for (int i = 0; i < SWITCHES; i++) {
                publish(course, i % 2 == 0 ? one : two).statusCode(200);
            }
            going.set(false);
            for (Future<Integer> each : walking) {
                walks += each.get();
            }
        }

        assertThat(complaints).isEmpty();
        assertThat(walks).isGreaterThan(READERS);
    }

    /** Course, lessons at the human address, lessons and pictures at the release's own; the number of walks. */
    private int walk(String course) {
        int walks = 0;
        while (going.get()) {
            String release = read(COURSES + course).getString("release");
            for (String section : List.of("login", "sessions")) {
                consistent(read(COURSES + course + "/lessons/" + section));
                JsonPath pinned = read(COURSES + course + "/releases/" + release + "/lessons/" + section);
                if (!pinned.getString("release").equals(release)) {
                    complaints.add("asked for " + release + ", got " + pinned.getString("release"));
                }
                consistent(pinned);
            }
            walks++;
        }
        return walks;
    }

    private JsonPath read(String path) {
        Response response = given().get(path);
        if (response.statusCode() != 200) {
            complaints.add(path + " answered " + response.statusCode());
        }
        return response.jsonPath();
    }

    /** Every hash in a lesson is its release's, and its text is that release's too. */
    private void consistent(JsonPath lesson) {
        String release = lesson.getString("release");
        HASH.matcher(lesson.getString("html"))
                .results()
                .filter(hash -> !hash.group().equals(release))
                .forEach(hash -> complaints.add(release + " shows a picture of " + hash.group()));
    }
}
