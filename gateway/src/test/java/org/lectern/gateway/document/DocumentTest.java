package org.lectern.gateway.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.gateway.EdgeParts.CONTENT;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.gateway.Browser;
import org.lectern.gateway.EdgeParts;
import org.lectern.gateway.EdgeTest;
import org.lectern.gateway.TestClock;
import org.lectern.gateway.TestService.Call;

/** Lessons as documents: what a reader without scripts, a search engine and the first paint see. */
@EdgeTest
class DocumentTest {

    private static final String HTML =
            "<h2 id=\"login-view\">Login view</h2><p>{{ user }} &amp; <!--lectern:title--></p>";

    private final Browser reader = new Browser();
    /** Of its own for each test: the gateway remembers courses. */
    private final String course = "course-" + UUID.randomUUID().toString().substring(0, 8);

    private volatile String release = "r1";
    private volatile boolean published = true;

    @BeforeEach
    void aCourseIsPublished() {
        EdgeParts.reset();
        CONTENT.does(this::serve);
    }

    private void serve(Call call) {
        var path = call.request().path();
        if (!published) {
            call.answer(404, "{\"type\":\"urn:lectern:problem:course-not-found\"}");
        } else if (path.equals("/api/content/courses/" + course)) {
            var etag = '"' + release + '"';
            call.request().response().putHeader("etag", etag);
            if (etag.equals(call.headers().get("if-none-match"))) {
                call.request().response().setStatusCode(304).end();
            } else {
                call.answer(200, course().encode());
            }
        } else if (path.equals("/api/content/courses/" + course + "/releases/" + release + "/lessons/flask-login")) {
            call.answer(200, lesson().encode());
        } else {
            call.answer(404, "{}");
        }
    }

    private JsonObject course() {
        var written = new JsonObject()
                .put("id", "flask-login")
                .put("number", "6.1")
                .put("title", "Flask & \"Login\"")
                .put("written", true);
        var unwritten =
                new JsonObject().put("id", "sessions").put("number", "6.2").put("title", "Sessions");
        return new JsonObject()
                .put("course", course)
                .put("title", "Flask Training, study guide")
                .put("summary", "Study </script><script>alert(1)</script> guide")
                .put("release", release)
                .put(
                        "chapters",
                        new JsonArray(List.of(new JsonObject()
                                .put("number", 6)
                                .put("title", "Authentication & more")
                                .put("sections", new JsonArray(List.of(written, unwritten))))));
    }

    private JsonObject lesson() {
        return new JsonObject()
                .put("course", course)
                .put("release", release)
                .put("chapter", new JsonObject().put("number", 6).put("title", "Authentication"))
                .put("description", "What <it> is for")
                .put("minutes", 25)
                .put(
                        "objectives",
                        new JsonArray(
                                List.of(new JsonObject().put("id", "o").put("text", "Say what a \"session\" is"))))
                .put("markdown", "## Login view")
                .put("html", HTML + release);
    }

    private String page() {
        return "/courses/" + course + "/6.1";
    }

    @Test
    void aLessonArrivesAsHtml() {
        var document = reader.get(page());

        assertThat(document.statusCode()).isEqualTo(200);
        assertThat(document.headers().firstValue("content-type")).contains("text/html; charset=utf-8");
        assertThat(document.body())
                .contains("<title>6.1 Flask &amp; &quot;Login&quot; · Lectern</title>")
                .contains("<meta name=\"description\" content=\"What &lt;it&gt; is for\">")
                .contains(
                        "<link rel=\"canonical\" href=\"" + EdgeParts.url() + "/courses/" + course + "/flask-login\">")
                .contains("<div id=\"root\"><main data-course=\"" + course + "\" data-section=\"flask-login\">")
                .contains("<p>Flask Training, study guide Chapter 6 · Authentication 25 min</p>")
                .contains("<span>6.1</span> Flask &amp; &quot;Login&quot;")
                .contains("<ul><li>Say what a &quot;session&quot; is</li></ul>")
                .contains("<div id=\"lectern-lesson\">" + HTML)
                .contains("</div></main></div>\n    <script type=\"application/json\"")
                .doesNotContain("<title>Lectern</title>");
    }

    @Test
    void theFactsOfThePageTravelBesideItAndCannotLeaveTheirElement() {
        var body = reader.get(page()).body();
        var start = body.indexOf("<script type=\"application/json\" id=\"lectern-page\">");
        var json = body.substring(body.indexOf('>', start) + 1, body.indexOf("</script>", start));

        assertThat(json).doesNotContain("<", ">", "&");
        assertThat(new JsonObject(json).getJsonObject("course")).isEqualTo(course());
        assertThat(new JsonObject(json).getJsonObject("lesson").fieldNames())
                .contains("objectives", "minutes")
                .doesNotContain("html", "markdown");
    }

    @Test
    void aCoursePageCarriesTheCourse() {
        var document = reader.get("/courses/" + course);

        assertThat(document.statusCode()).isEqualTo(200);
        assertThat(document.body())
                .contains("<title>Flask Training, study guide · Lectern</title>", "id=\"lectern-page\"")
                .doesNotContain("lectern-lesson", "<script>alert");
    }

    @Test
    void aCourseArrivesAsHtmlWithItsContents() {
        var document = reader.get("/courses/" + course);

        assertThat(document.body())
                .contains("<h1>Flask Training</h1>")
                .contains("<p>Study guide. Study &lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt; guide</p>")
                .contains("<span class=\"chapter-title\">Authentication &amp; more</span>")
                .contains("<a class=\"section\" href=\"/courses/" + course
                        + "/flask-login\"><span class=\"num\">6.1</span>"
                        + "<span>Flask &amp; &quot;Login&quot;</span></a>")
                .contains(
                        "<span class=\"section is-unwritten\"><span class=\"num\">6.2</span><span>Sessions</span></span>");
    }

    @Test
    void whoComesFirstReadsWhatThisIsWithoutScripts() {
        assertThat(reader.get("/", "Accept", "text/html").body())
                .contains("<title>Lectern</title>", "<div id=\"root\"><main><h1>What this is</h1></main>");
        assertThat(reader.get("/today", "Accept", "text/html").body()).doesNotContain("What this is");
    }

    @Test
    void anUnwrittenSectionIsAPageWithoutALesson() {
        var document = reader.get("/courses/" + course + "/sessions");

        assertThat(document.statusCode()).isEqualTo(200);
        assertThat(document.body())
                .contains("<title>6.2 Sessions · Lectern</title>")
                .doesNotContain("lectern-lesson");
    }

    @Test
    void whatDoesNotExistIsNotFoundAndTheIndex() {
        assertThat(reader.get("/courses/" + course + "/9.9").statusCode()).isEqualTo(404);
        assertThat(reader.get("/courses/no-such-course").statusCode()).isEqualTo(404);
        assertThat(reader.get("/courses/no-such-course").body()).contains("<title>Lectern</title>");
        assertThat(reader.get("/courses/..%2f..%2fetc").statusCode()).isIn(200, 404);
    }

    @Test
    void aDocumentIsAnswered304WhileItIsTheSame() {
        var etag = reader.get(page()).headers().firstValue("etag").orElseThrow();

        var again = reader.get(page(), "If-None-Match", etag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.headers().firstValue("cache-control")).contains("no-cache");

        release = "r2";
        TestClock.advance(Duration.ofSeconds(4));
        assertThat(reader.get(page(), "If-None-Match", etag).statusCode()).isEqualTo(200);
    }

    @Test
    void aCachedLessonAsksContentForNothingMoreThanWhetherTheCourseIsTheSame() {
        reader.get(page());
        int before = CONTENT.calls().size();
        IntStream.range(0, 20).forEach(_ -> reader.get(page()));
        assertThat(CONTENT.calls()).hasSize(before);

        TestClock.advance(Duration.ofSeconds(4));
        IntStream.range(0, 20).forEach(_ -> reader.get(page()));

        assertThat(CONTENT.calls()).hasSize(before + 1);
        assertThat(CONTENT.calls().getLast().headers().get("if-none-match")).isEqualTo("\"r1\"");
    }

    @Test
    void aRushOnANewLessonAsksContentOnce() {
        var rush = IntStream.range(0, 30)
                .mapToObj(_ -> reader.sendLater(reader.request(page())))
                .toList();

        assertThat(rush).allSatisfy(answer -> assertThat(answer.join().body()).contains(HTML));
        assertThat(CONTENT.calls()).hasSize(2);
    }

    @Test
    void aNewReleaseIsReadSecondsLater() {
        reader.get(page());
        release = "r2";
        TestClock.advance(Duration.ofSeconds(4));

        assertThat(reader.get(page()).body()).contains(HTML + "r2");
    }

    @Test
    void lessonsAreReadWhileContentIsDown() {
        reader.get(page());
        CONTENT.stop();
        try {
            TestClock.advance(Duration.ofHours(1));
            assertThat(reader.get(page()).body()).contains(HTML);

            var never = reader.get("/courses/never-seen/6.1");
            assertThat(never.statusCode()).isEqualTo(200);
            assertThat(never.body()).contains("<title>Lectern</title>");
        } finally {
            CONTENT.start();
        }
    }

    @Test
    void lessonsAreReadWhileContentFails() {
        reader.get(page());
        CONTENT.does(call -> call.answer(500, "{}"));
        TestClock.advance(Duration.ofSeconds(4));

        assertThat(reader.get(page()).body()).contains(HTML);
    }

    @Test
    void aWithdrawnCourseGoes() {
        reader.get(page());
        published = false;
        TestClock.advance(Duration.ofSeconds(4));

        assertThat(reader.get(page()).statusCode()).isEqualTo(404);
    }

    @Test
    void nothingPersonalIsInADocument() {
        var ann = Browser.loggedIn("ann");

        var hers = ann.get(page());

        assertThat(hers.body()).isEqualTo(reader.get(page()).body());
        assertThat(hers.headers().allValues("set-cookie")).isEmpty();
        assertThat(CONTENT.calls()).noneMatch(call -> call.headers().contains("authorization"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/search?q=login", "/today", "/exams/x/result", "/licences"})
    void theRoutesOfThePortalAreItsIndex(String path) {
        var answer = reader.get(path, "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<div id=\"root\">");
        assertThat(answer.headers().firstValue("cache-control")).contains("no-cache");
    }

    @Test
    void anAddressThatIsNoneIsTheIndexForAReaderAndAProblemForAProgram() {
        assertThat(reader.get("/payroll", "Accept", "text/html").statusCode()).isEqualTo(404);
        assertThat(reader.get("/payroll", "Accept", "text/html").body()).contains("<div id=\"root\">");
        assertThat(reader.get("/assets/missing.js", "Accept", "*/*").headers().firstValue("content-type"))
                .contains("application/problem+json");
        assertThat(reader.post("/today", "").statusCode()).isEqualTo(405);
    }

    @Test
    void filesWithAHashInTheirNameAreKeptForEverAndTextIsCompressed() {
        var script = reader.get("/assets/index-AbC123.js");
        assertThat(script.headers().firstValue("cache-control")).contains("public, max-age=31536000, immutable");
        assertThat(script.headers().firstValue("content-type").orElseThrow()).contains("javascript");
        assertThat(script.headers().firstValue("content-encoding")).isEmpty();

        var zipped = reader.get("/assets/index-AbC123.js", "Accept-Encoding", "gzip, br");
        assertThat(zipped.headers().firstValue("content-encoding")).contains("gzip");
        assertThat(zipped.headers().firstValue("vary").orElseThrow()).containsIgnoringCase("accept-encoding");
        assertThat(zipped.headers().firstValueAsLong("content-length").orElseThrow())
                .isLessThan(script.headers().firstValueAsLong("content-length").orElseThrow());
    }
}
