package org.lectern.progress.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.lectern.progress.course.CourseCatalog;
import org.lectern.progress.lesson.LearnerQueue;

/** A learner's notes and bookmarks. Nobody else ever sees them. */
@ApplicationScoped
class NoteService {

    /** Of a learner in a course: far beyond what anybody writes, and what a list can be searched in at once. */
    static final long MOST = 2000;

    @Inject
    CourseCatalog courses;

    @Inject
    LearnerQueue learners;

    @Inject
    Notes notes;

    @Inject
    Clock clock;

    @Transactional
    NoteList list(String learner, NoteFilter filter, Optional<NoteCursor> after, int most) {
        var found = notes.page(learner, filter, after, most + 1);
        return found.size() <= most
                ? new NoteList(found, null)
                : new NoteList(
                        found.subList(0, most),
                        NoteCursor.after(found.get(most - 1)).word());
    }

    /** Puts it; one that is there already stays as it is: the request was sent again. */
    @Transactional
    NoteView put(String learner, UUID id, PutNote put) {
        learners.enter(learner);
        var key = new Note.Key(learner, id);
        return NoteView.of(notes.findByIdOptional(key).orElseGet(() -> create(key, put)));
    }

    private Note create(Note.Key key, PutNote put) {
        var known = courses.require(put.course());
        var section = known.section(put.section());
        known.demandOpen();
        var kind = NoteKind.of(put.kind());
        var text = Optional.ofNullable(put.text()).orElse("");
        if (kind == NoteKind.NOTE && text.isBlank()) {
            throw new NoteIsEmpty();
        }
        if (kind == NoteKind.BOOKMARK && !text.isEmpty()) {
            throw new BookmarkHasNoText();
        }
        if (notes.countOf(key.learner(), put.course()) >= MOST) {
            throw new NotesFull(MOST);
        }
        var note = new Note(key, put.course(), section.id(), kind, put.passage(), text, now());
        notes.persist(note);
        return note;
    }

    @Transactional
    NoteView write(String learner, UUID id, String text, long readRevision) {
        var note = notes.hold(new Note.Key(learner, id)).orElseThrow(NoteNotFound::new);
        courses.require(note.course()).demandOpen();
        note.write(text, readRevision, now());
        return NoteView.of(note);
    }

    /** Takes it away; where there is none, nothing happens. A learner's own words can be taken back from a withdrawn course too. */
    @Transactional
    void delete(String learner, UUID id, long readRevision) {
        notes.hold(new Note.Key(learner, id)).ifPresent(note -> {
            note.demand(readRevision);
            notes.delete(note);
        });
    }

    /** As fine as the database keeps it, so that a cursor names exactly where it was. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
