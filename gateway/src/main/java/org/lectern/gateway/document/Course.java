package org.lectern.gateway.document;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
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

    String summary() {
        return view.getString("summary", "");
    }

    String release() {
        return view.getString("release");
    }

    /** @param name a section's id or its present number */
    Optional<Section> section(String name) {
        return objects(view, "chapters")
                .flatMap(chapter -> objects(chapter, "sections"))
                .filter(section -> name.equals(section.getString("id")) || name.equals(section.getString("number")))
                .findFirst()
                .map(section -> new Section(
                        section.getString("id"),
                        section.getString("number"),
                        section.getString("title", ""),
                        section.getBoolean("written", false)));
    }

    static Stream<JsonObject> objects(JsonObject parent, String field) {
        return parent.getJsonArray(field, new JsonArray()).stream().map(JsonObject.class::cast);
    }
}
