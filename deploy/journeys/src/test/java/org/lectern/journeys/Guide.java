package org.lectern.journeys;

import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.UUID;

/** A course of one section, of a journey alone: its author changes it while others read the big one. */
final class Guide {

    private static final String SECTION = "/lessons/section-1/draft";
    private static final String OUTLINE = "/outline/draft";
    private static final String NOW_SECOND = """
                  - id: before-it
                    number: "1.1"
                    title: "What came to be first"
                  - id: section-1
                    number: "1.2"
            """;
    private static final String LESSON = """
            ---
            id: section-1
            section: "1.1"
            title: "First section"
            description: "What a session cookie is."
            minutes: 5
            objectives:
              - id: cookies-read
                text: "Say who can read a cookie"
            requires: []
            packages: []
            ---

            HTTP forgets. Every request arrives as if it were the first.

            ## What is in it {#what-is-in-it}

            The session cookie is signed, not encrypted: whoever holds it can read it.

            ## How long it lives {#how-long}

            It lives until the browser is closed, unless the application says otherwise.
            """;

    private final Session author;
    private final String course = "guide-" + UUID.randomUUID().toString().substring(0, 8);

    private Guide(Session author) {
        this.author = author;
    }

    /** Begun, written and published by an instructor. */
    static Guide published(Session author) {
        var guide = new Guide(author);
        Exams.json(author.write("POST", "/api/content/courses", """
                {"course": "%s", "title": "A small guide to cookies", "summary": "What a cookie says.", "language": "en", "licence": "CC0-1.0"}
                """.formatted(guide.course)), 201);
        guide.write(LESSON);
        guide.publish();
        guide.awaitFound();
        return guide;
    }

    /** Says something else from now on, to every reader. */
    void change(String words, String otherWords) {
        write(text().replace(words, otherWords));
        publish();
    }

    /** Puts a section before the only one there was, which becomes the second. */
    void renumber() {
        var outline = draft(OUTLINE).getString("text");
        write(OUTLINE, outline.replace("      - id: section-1\n        number: \"1.1\"\n", NOW_SECOND));
        write(text().replace("section: \"1.1\"", "section: \"1.2\""));
        publish();
    }

    /** Leaves a draft of somebody who does not ask what others have written. */
    void write(String text) {
        write(SECTION, text);
    }

    String text() {
        return draft(SECTION).getString("text");
    }

    private void write(String file, String text) {
        var read = draft(file);
        Exams.json(
                author.write(
                        "PUT",
                        api(file),
                        "{\"text\": %s, \"base\": %s}".formatted(quoted(text), quoted(read.getString("base"))),
                        "If-Match",
                        "\"" + read.getLong("revision") + "\""),
                200);
    }

    String course() {
        return course;
    }

    String page() {
        return "/courses/" + course + "/section-1";
    }

    /** The gateway may show the release before for a second. */
    void awaitShown(BrowserWindow reader, String text) {
        await().atMost(Duration.ofSeconds(15)).until(() -> {
            reader.open(page());
            return reader.page().locator("article").textContent().contains(text);
        });
    }

    /** Readers find it a moment after it is published. */
    private void awaitFound() {
        await().atMost(Duration.ofSeconds(15))
                .until(() -> !Exams.json(author.get("/api/content/search?q=encrypted&course=" + course), 200)
                        .getList("hits")
                        .isEmpty());
    }

    private JsonPath draft(String file) {
        return Exams.json(author.get(api(file)), 200);
    }

    private void publish() {
        var hash = Exams.json(author.write("POST", api("/drafts/collect"), "{\"note\": \"As written\"}"), 201)
                .getString("hash");
        Exams.json(author.write("POST", api("/releases/" + hash + "/publish"), "{}"), 200);
    }

    private String api(String path) {
        return "/api/content/courses/" + course + path;
    }

    private static String quoted(String text) {
        return text == null
                ? "null"
                : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
