package org.lectern.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.stream.Collectors;

/** Says where a body is wrong in the caller's words: Jackson's own message names our classes. */
final class Unreadable {

    private Unreadable() {}

    static String sentence(JsonProcessingException unreadable) {
        return switch (unreadable) {
            case UnrecognizedPropertyException unknown -> "The field %s is not known.".formatted(path(unknown));
            case JsonMappingException mapping
            when !mapping.getPath().isEmpty() -> "The value of %s does not fit.".formatted(path(mapping));
            default -> "This is not the JSON that is expected here%s.".formatted(place(unreadable));
        };
    }

    /** As in {@code answers[2].chosen}. */
    private static String path(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String place(JsonProcessingException unreadable) {
        var place = unreadable.getLocation();
        return place == null ? "" : " (line %d, column %d)".formatted(place.getLineNr(), place.getColumnNr());
    }
}
