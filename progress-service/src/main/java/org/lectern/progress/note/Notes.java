package org.lectern.progress.note;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class Notes implements PanacheRepositoryBase<Note, Note.Key> {

    /** Holds it, so that two devices that write at once follow one another. */
    Optional<Note> hold(Note.Key key) {
        return findByIdOptional(key, LockModeType.PESSIMISTIC_WRITE);
    }

    long countOf(String learner, String course) {
        return count("key.learner = ?1 and course = ?2", learner, course);
    }

    /** Newest first. */
    List<NoteView> page(String learner, NoteFilter filter, Optional<NoteCursor> after, int most) {
        var wanted = new StringBuilder("key.learner = :learner");
        var values = Parameters.with("learner", learner);
        filter.course().ifPresent(course -> {
            wanted.append(" and course = :course");
            values.and("course", course);
        });
        filter.section().ifPresent(section -> {
            wanted.append(" and section = :section");
            values.and("section", section);
        });
        filter.kind().ifPresent(kind -> {
            wanted.append(" and kind = :kind");
            values.and("kind", kind);
        });
        filter.words().ifPresent(words -> {
            wanted.append(" and (text ilike :words escape '!' or passage.excerpt ilike :words escape '!')");
            values.and("words", containing(words));
        });
        after.ifPresent(place -> {
            wanted.append(" and (createdAt < :at or (createdAt = :at and key.id < :id))");
            values.and("at", place.createdAt()).and("id", place.id());
        });
        return find(wanted + " order by createdAt desc, key.id desc", values).page(0, most).stream()
                .map(NoteView::of)
                .toList();
    }

    private static String containing(String words) {
        return "%" + words.replaceAll("[!%_]", "!$0") + "%";
    }
}
