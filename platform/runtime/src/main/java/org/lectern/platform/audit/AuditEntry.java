package org.lectern.platform.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Immutable
@Table(name = "audit")
@SuppressWarnings("UnusedVariable") // written here, read by whoever asks the database
class AuditEntry {

    @Id
    private UUID id;

    private Instant at;

    private String actor;

    private String act;

    private String subject;

    private String course;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> details;

    protected AuditEntry() {}

    AuditEntry(
            UUID id, Instant at, String actor, String act, String subject, String course, Map<String, Object> details) {
        this.id = id;
        this.at = at;
        this.actor = actor;
        this.act = act;
        this.subject = subject;
        this.course = course;
        this.details = details;
    }
}
