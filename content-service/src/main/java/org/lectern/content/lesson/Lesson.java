package org.lectern.content.lesson;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A written lesson of one release. */
@Entity
@Immutable
@SuppressWarnings("UnusedVariable") // the number is what queries look for
class Lesson {

    @Embeddable
    record Id(String course, String hash, String section) {}

    @EmbeddedId
    private Id id;

    private String number;

    @JdbcTypeCode(SqlTypes.JSON)
    private LessonView view;

    protected Lesson() {}

    static Lesson of(LessonView view) {
        Lesson lesson = new Lesson();
        lesson.id = new Id(view.course(), view.release(), view.section().id());
        lesson.number = view.section().number();
        lesson.view = view;
        return lesson;
    }

    LessonView view() {
        return view;
    }
}
