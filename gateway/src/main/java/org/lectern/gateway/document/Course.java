package org.lectern.gateway.document;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A course as content-service shows it to everybody.
 *
 * @param version changes with anything in the view
 */
record Course(JsonObject view, String version) {

    /** A section of the outline. */
    record Section(String id, String number, String title, boolean written) {}

    String id() {
        return view.getString("course");
    }

    String title() {
        return view.getString("title", id());
    }

    /** The title up to its first comma: what the course is called. */
    String name() {
        return title().split(", ", 2)[0];
    }

    /** What kind of course it is, said by the rest of the title, and the summary. */
    String lede() {
        var rest = title().substring(name().length()).replaceFirst("^, ", "");
        return rest.isEmpty()
                ? summary()
                : rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1) + ". " + summary();
    }

    String summary() {
        return view.getString("summary", "");
    }

    String release() {
        return view.getString("release");
    }

    Stream<JsonObject> chapters() {
        return objects(view, "chapters");
    }

    /** @param chapter one of {@link #chapters()} */
    Stream<Section> sections(JsonObject chapter) {
        return objects(chapter, "sections")
                .map(section -> new Section(
                        section.getString("id"),
                        section.getString("number"),
                        section.getString("title", ""),
                        section.getBoolean("written", false)));
    }

    /** @param name a section's id or its present number */
    Optional<Section> section(String name) {
        return chapters()
                .flatMap(this::sections)
                .filter(section -> name.equals(section.id()) || name.equals(section.number()))
                .findFirst();
    }

    static Stream<JsonObject> objects(JsonObject parent, String field) {
        return parent.getJsonArray(field, new JsonArray()).stream().map(JsonObject.class::cast);
    }
}
