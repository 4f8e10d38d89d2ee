package org.lectern.content;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.lectern.course.format.CourseSource;

/** A small course to change and to zip: two chapters, three sections, two of them written. */
public final class CoursePackage {

    /** The head of a PNG of one pixel. */
    private static final byte[] DOT = HexFormat.of().parseHex("89504e470d0a1a0a0000000d494844520000000100000001");

    private final Map<String, byte[]> files = new TreeMap<>();

    private CoursePackage() {}

    public static CoursePackage of(String course) {
        return new CoursePackage()
                .with("course.yaml", OUTLINE.formatted(course))
                .with("chapters/06/01.md", LOGIN)
                .with("chapters/06/03.md", SESSIONS)
                .with(
                        "chapters/06/media/login.svg",
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 360\"/>")
                .with("chapters/06/media/dot.png", DOT)
                .with("labs/first-login/lab.yaml", LAB)
                .with("labs/first-login/start/app.py", "app = None\n")
                .with("labs/first-login/solution/app.py", "app = 1\n")
                .with("labs/first-login/checks/works.py", "assert True\n");
    }

    public CoursePackage with(String path, String text) {
        return with(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public CoursePackage with(String path, byte[] content) {
        files.put(path, content);
        return this;
    }

    public CoursePackage without(String path) {
        files.remove(path);
        return this;
    }

    /** Replaces words of one file. */
    public CoursePackage changing(String path, String words, String otherWords) {
        String text = new String(files.get(path), StandardCharsets.UTF_8);
        if (!text.contains(words)) {
            throw new IllegalArgumentException(path + " has no " + words);
        }
        return with(path, text.replace(words, otherWords));
    }

    public String hash() {
        return CourseSource.of(files).hash();
    }

    public byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static final String OUTLINE = """
            slug: %s
            title: A course
            summary: Short and clear
            language: en
            licence: CC0-1.0
            exam: {items: 10, minutes: 20, passMark: 7}
            chapters:
              - number: 6
                id: authentication
                title: Authentication
                examItems: 10
                sections:
                  - {id: login, number: "6.1", title: Logging in}
                  - {id: users, number: "6.2", title: Users}
                  - {id: sessions, number: "6.3", title: Sessions}
              - number: 7
                id: forms
                title: Forms
                examItems: 0
                sections: []
            """;

    private static final String LOGIN = """
            ---
            id: login
            section: "6.1"
            title: Logging in
            description: How a login works
            minutes: 12
            objectives:
              - id: log-in
                text: log a user in
            requires: [sessions]
            packages: [flask, flask-login]
            ---

            A first word about logging in.

            ## The login view {#login-view}

            Set `login_manager.login_view` before the first request.

            ![the way of a login](chapters/06/media/login.svg)

            ### Routes {#routes}

            ```python title="app.py"
            @app.route("/profile")
            def profile():
                return db.session.get(User, 1)
            ```

            See [cookies](section:sessions#cookies) and [the lab](lab:first-login).
            """;

    private static final String SESSIONS = """
            ---
            id: sessions
            section: "6.3"
            title: Sessions
            description: What a session keeps
            minutes: 8
            objectives:
              - id: keep
                text: say what a session keeps
            requires: []
            packages: []
            ---

            ## Cookies {#cookies}

            A signed cookie carries the id. Everybody who is redirected to the login page comes back afterwards.
            """;

    private static final String LAB = """
            id: first-login
            title: A first login
            section: login
            minutes: 10
            objectives: [log-in]
            packages: [flask]
            task: Write it
            checks:
              - {id: works, title: it works, file: checks/works.py}
            wrong: []
            """;
}
