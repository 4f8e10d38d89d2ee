package org.lectern.content;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.lectern.platform.testing.LecternParts;
import org.lectern.platform.testing.Tokens;

/** An instructor who brings and publishes courses, and readers, all through the public API. */
public final class Campus {

    public static final String COURSES = "/api/content/courses/";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private Campus() {}

    /** The name of a course that nobody has brought yet. */
    public static String newCourse() {
        return "course-" + COUNT.incrementAndGet();
    }

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    public static RequestSpecification instructor() {
        return as(Tokens.instructor("ivan"));
    }

    public static ValidatableResponse bring(String course, byte[] zip) {
        return bring(Tokens.instructor("ivan"), course, zip);
    }

    public static ValidatableResponse bring(String token, String course, byte[] zip) {
        return as(token)
                .contentType("application/zip")
                .body(zip)
                .post(COURSES + course + "/releases")
                .then();
    }

    public static ValidatableResponse publish(String course, String hash) {
        return instructor()
                .post(COURSES + course + "/releases/" + hash + "/publish")
                .then();
    }

    /** Brings and publishes a package; its hash. */
    public static String release(String course, CoursePackage files) {
        bring(course, files.zip()).statusCode(201);
        publish(course, files.hash()).statusCode(200);
        return files.hash();
    }

    /** A new course, published. */
    public static String course() {
        String course = newCourse();
        release(course, CoursePackage.of(course));
        return course;
    }

    public static ValidatableResponse get(String path) {
        return given().get("/api/content" + path).then();
    }

    /** Rows of a query of one column, as text. */
    public static List<String> rows(String sql) {
        try (var connection = LecternParts.database().open();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Changes rows from outside. */
    public static void execute(String sql) {
        try (var connection = LecternParts.database().open();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
