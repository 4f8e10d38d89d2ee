package org.lectern.content.lab;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A lab of one release. */
@Entity
@Immutable
class Lab {

    @Embeddable
    record Id(String course, String hash, String lab) {}

    @EmbeddedId
    private Id id;

    @JdbcTypeCode(SqlTypes.JSON)
    private LabView view;

    protected Lab() {}

    static Lab of(LabView view) {
        Lab lab = new Lab();
        lab.id = new Id(view.course(), view.release(), view.id());
        lab.view = view;
        return lab;
    }

    LabView view() {
        return view;
    }
}
