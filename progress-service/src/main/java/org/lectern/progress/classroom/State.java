package org.lectern.progress.classroom;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a student is getting on; the most pressing first. */
public enum State {
    AT_RISK("At risk"),
    SILENT("Silent"),
    STUCK("Stuck"),
    NEW("New"),
    ON_TRACK("On track");

    private final String words;

    State(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
