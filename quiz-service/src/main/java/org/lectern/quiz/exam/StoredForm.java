package org.lectern.quiz.exam;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A form as it lies in the database; never changed. */
@Entity
@Immutable
@Table(name = "form")
class StoredForm {

    @Embeddable
    record Id(String exam, int edition, short number) {}

    @EmbeddedId
    private Id id;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<FormItem> items;

    @Column(name = "shared")
    @JdbcTypeCode(SqlTypes.ARRAY)
    private Short[] overlaps;

    protected StoredForm() {}

    static StoredForm of(Form form) {
        StoredForm stored = new StoredForm();
        stored.id = new Id(form.exam(), form.edition(), (short) form.number());
        stored.items = form.items();
        stored.overlaps = form.overlaps().stream().map(Integer::shortValue).toArray(Short[]::new);
        return stored;
    }

    Form form() {
        return new Form(
                id.exam(),
                id.edition(),
                id.number(),
                items,
                Arrays.stream(overlaps).map(Short::intValue).toList());
    }
}
