package org.lectern.platform.sample;

import jakarta.ws.rs.ServiceUnavailableException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.lectern.platform.problem.Conflict;
import org.lectern.platform.problem.Forbidden;
import org.lectern.platform.problem.Invalid;
import org.lectern.platform.problem.NotFound;
import org.lectern.platform.problem.TooLarge;
import org.lectern.platform.problem.TooMany;
import org.lectern.platform.problem.Unavailable;

/** One refusal of each family. */
final class Refusals {

    private Refusals() {}

    static RuntimeException of(String family) {
        return switch (family) {
            case "not-found" -> new NoteMissing();
            case "conflict" -> new NoteClosed();
            case "invalid" -> new NoteWrong();
            case "forbidden" -> new NoteOfAnother();
            case "too-large" -> new NoteTooLarge();
            case "too-many" -> new TooManyNotes();
            case "not-now" -> new NotesWait();
            case "no-connection" -> new IllegalStateException(new SQLTransientException("the inside story"));
            default -> new ServiceUnavailableException("the inside story");
        };
    }

    static final class NoteMissing extends NotFound {
        NoteMissing() {
            super("note-missing", "There is no such note", "There is no note 7.");
        }
    }

    static final class NoteClosed extends Conflict {
        NoteClosed() {
            super("note-closed", "The note is closed", "Open it first.", Map.of("closedBy", List.of("ann")));
        }
    }

    static final class NoteWrong extends Invalid {
        NoteWrong() {
            super("note-wrong", "The note is wrong", "It has no end.");
        }
    }

    static final class NoteOfAnother extends Forbidden {
        NoteOfAnother() {
            super("note-of-another", "This is somebody else's note", "Write your own.");
        }
    }

    static final class NoteTooLarge extends TooLarge {
        NoteTooLarge() {
            super("note-too-large", "The note is too large", "At most one page.");
        }
    }

    static final class NotesWait extends Unavailable {
        NotesWait() {
            super("notes-wait", "Notes wait", "Come back soon.", Duration.ofMillis(10));
        }
    }

    static final class TooManyNotes extends TooMany {
        TooManyNotes() {
            super("too-many-notes", "Too many notes", "Rest a little.", Duration.ofSeconds(90));
        }
    }
}
