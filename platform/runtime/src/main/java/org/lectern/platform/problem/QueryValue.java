package org.lectern.platform.problem;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import java.util.Optional;

/** A value behind the question mark that is no number. The framework calls it "not found", as if it were part of the path. */
final class QueryValue {

    private QueryValue() {}

    /** The name of the parameter that made the framework say so; empty where the path did. */
    static Optional<String> unreadable(Throwable thrown, MultivaluedMap<String, String> query) {
        if (!(thrown instanceof NotFoundException) || !(thrown.getCause() instanceof NumberFormatException reason)) {
            return Optional.empty();
        }
        return query.entrySet().stream()
                .filter(parameter -> parameter.getValue().stream()
                        .anyMatch(value -> String.valueOf(reason.getMessage()).contains('"' + value + '"')))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
