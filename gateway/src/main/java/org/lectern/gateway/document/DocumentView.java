package org.lectern.gateway.document;

import static java.util.stream.Collectors.joining;

import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.lectern.gateway.web.PublicAddress;

/** Courses and lessons written into the built portal's index. Nothing personal is ever in it. */
@ApplicationScoped
class DocumentView {

    private final PublicAddress address;
    private final Template index;
    private final Template courseFrame;
    private final Template lessonFrame;

    DocumentView(PublicAddress address, Portal portal) {
        this.address = address;
        this.index = new Template(portal.index().orElse(""));
        this.courseFrame = new Template(portal.frame("course").orElse(""));
        this.lessonFrame = new Template(portal.frame("lesson").orElse(""));
    }

    String course(Course course) {
        var head = head(course.title(), course.summary(), "/courses/" + course.id());
        var values = Map.of(
                "title", Html.escape(course.name()),
                "lede", Html.escape(course.lede()),
                "chapters",
                        course.chapters()
                                .map(chapter -> contents(course, chapter))
                                .collect(joining()));
        return document(head, courseFrame.fill(values, Map.of()), new JsonObject().put("course", course.view()));
    }

    /** The first is open, as the portal opens it for somebody who has read nothing. */
    private static String contents(Course course, JsonObject chapter) {
        var sections = course.sections(chapter)
                .map(section -> "<li>" + entry(course, section) + "</li>")
                .collect(joining());
        return """
                <details class="chapter" id="%s"%s><summary><span class="num chapter-number">%d</span>\
                <span class="chapter-title">%s</span></summary><ol class="sections">%s</ol></details>
                """.formatted(
                        Html.escape(chapter.getString("id", "")),
                        chapter.getInteger("number") == 1 ? " open" : "",
                        chapter.getInteger("number"),
                        Html.escape(chapter.getString("title", "")),
                        sections);
    }

    private static String entry(Course course, Course.Section section) {
        var cells = "<span class=\"num\">%s</span><span>%s</span>"
                .formatted(Html.escape(section.number()), Html.escape(section.title()));
        return section.written()
                ? "<a class=\"section\" href=\"/courses/%s/%s\">%s</a>"
                        .formatted(Html.escape(course.id()), Html.escape(section.id()), cells)
                : "<span class=\"section is-unwritten\">%s</span>".formatted(cells);
    }

    /** The outline knows it, and nobody has written it yet: the portal says so. */
    String unwritten(Course course, Course.Section section) {
        return document(head(course, section, course.summary()), "", new JsonObject().put("course", course.view()));
    }

    String lesson(Course course, Course.Section section, JsonObject lesson) {
        var facts = lesson.copy();
        facts.remove("html");
        facts.remove("markdown");
        return document(
                head(course, section, lesson.getString("description", course.summary())),
                frame(course, section, lesson),
                new JsonObject().put("course", course.view()).put("lesson", facts));
    }

    private String frame(Course course, Course.Section section, JsonObject lesson) {
        var values = new HashMap<String, String>();
        values.put("course", Html.escape(course.title()));
        values.put("number", Html.escape(section.number()));
        values.put("title", Html.escape(section.title()));
        values.put("chapter", Html.escape(chapter(lesson.getJsonObject("chapter", new JsonObject()))));
        values.put("minutes", String.valueOf(lesson.getInteger("minutes", 0)));
        values.put(
                "objectives",
                Course.objects(lesson, "objectives")
                        .map(objective -> "<li>" + Html.escape(objective.getString("text", "")) + "</li>")
                        .collect(joining()));
        // Sanitised by content-service against an allow-list; the policy of the page allows no inline script either.
        values.put("lesson", lesson.getString("html", ""));
        return lessonFrame.fill(
                values, Map.of("course", Html.escape(course.id()), "section", Html.escape(section.id())));
    }

    private static String chapter(JsonObject chapter) {
        return "Chapter " + chapter.getInteger("number") + " · " + chapter.getString("title");
    }

    private String head(Course course, Course.Section section, String description) {
        return head(
                section.number() + " " + section.title(), description, "/courses/" + course.id() + "/" + section.id());
    }

    private String head(String title, String description, String path) {
        return """
                <title>%s · Lectern</title>
                <meta name="description" content="%s">
                <link rel="canonical" href="%s">
                """.formatted(Html.escape(title), Html.escape(description), Html.escape(address.at(path)));
    }

    private String document(String head, String frame, JsonObject facts) {
        var script = "<script type=\"application/json\" id=\"lectern-page\">" + Html.escapeJson(facts.encode())
                + "</script>";
        return index.fill(Map.of("head", head, "body", frame, "page", script), Map.of());
    }
}
