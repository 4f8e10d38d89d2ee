package org.lectern.quiz.attempt;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.lectern.quiz.deadline.DeadlineLedger;
import org.lectern.quiz.receipt.ChainHead;
import org.lectern.quiz.receipt.SaveChain;

/**
 * One student's sitting of one form. The chain of saves, the writing device and the flags move in single statements of
 * {@link Saves} and {@link Attempts}, which obey {@link AttemptState}; submitting happens here.
 */
@Entity
class Attempt {

    private static final String OPEN = "open";
    private static final String SUBMITTED = "submitted";

    @Id
    private UUID id;

    @Column(updatable = false)
    private String learner;

    @Column(updatable = false)
    private String exam;

    @Column(updatable = false)
    private int edition;

    @Column(updatable = false)
    private short form;

    @Column(updatable = false)
    private int number;

    @Column(name = "started_at", updatable = false)
    private Instant startedAt;

    private Instant deadline;

    @Column(name = "window_end", updatable = false)
    private Instant windowEnd;

    private String state;

    @Column(updatable = false)
    private UUID writer;

    @Column(updatable = false)
    private int sequence;

    @Column(updatable = false)
    private byte[] head;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.ARRAY)
    private Short[] flags;

    private int revision;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "submitted_by")
    private String submittedBy;

    protected Attempt() {}

    static Attempt start(
            UUID id,
            String learner,
            String exam,
            int edition,
            int form,
            int number,
            DeadlineLedger ledger,
            UUID device) {
        Attempt attempt = new Attempt();
        attempt.id = id;
        attempt.learner = learner;
        attempt.exam = exam;
        attempt.edition = edition;
        attempt.form = (short) form;
        attempt.number = number;
        attempt.startedAt = ledger.startedAt();
        attempt.deadline = ledger.deadline();
        attempt.windowEnd = ledger.windowEnd();
        attempt.state = OPEN;
        attempt.writer = device;
        attempt.head = SaveChain.genesis(id, learner, ledger.startedAt());
        attempt.flags = new Short[0];
        attempt.revision = 1;
        return attempt;
    }

    AttemptState state() {
        return state.equals(OPEN)
                ? new AttemptState.Open(writer, deadline)
                : new AttemptState.Submitted(submittedAt, SubmittedBy.of(submittedBy));
    }

    boolean isOpen() {
        return state.equals(OPEN);
    }

    /** @throws IllegalStateException it is submitted already, or its deadline and grace have passed */
    void submit(Instant now) {
        become(requireOpen().submit(now));
    }

    /** @throws IllegalStateException it is submitted already, or may still be written */
    void submitByDeadline(Instant now) {
        become(requireOpen().submitByDeadline(now));
    }

    private AttemptState.Open requireOpen() {
        return switch (state()) {
            case AttemptState.Open open -> open;
            case AttemptState.Submitted submitted ->
                throw new IllegalStateException("attempt " + id + " was submitted at " + submitted.at());
        };
    }

    private void become(AttemptState.Submitted submitted) {
        state = SUBMITTED;
        submittedAt = submitted.at();
        submittedBy = submitted.by().word();
        revision++;
    }

    /** Whether an answer from this device would be taken now. */
    boolean accepts(UUID device, Instant now) {
        return state() instanceof AttemptState.Open open && open.rule(device, now) instanceof SaveRuling.Accepted;
    }

    boolean isWrittenBy(UUID device) {
        return isOpen() && writer.equals(device);
    }

    boolean belongsTo(String sub) {
        return learner.equals(sub);
    }

    UUID id() {
        return id;
    }

    String learner() {
        return learner;
    }

    String exam() {
        return exam;
    }

    int edition() {
        return edition;
    }

    int form() {
        return form;
    }

    int number() {
        return number;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant deadline() {
        return deadline;
    }

    Instant windowEnd() {
        return windowEnd;
    }

    UUID writer() {
        return writer;
    }

    int sequence() {
        return sequence;
    }

    byte[] head() {
        return head.clone();
    }

    ChainHead chainHead() {
        return new ChainHead(id, learner, exam, sequence, head());
    }

    List<Integer> flags() {
        return Arrays.stream(flags).map(Short::intValue).sorted().toList();
    }

    int revision() {
        return revision;
    }

    /** Null while open. */
    Instant submittedAt() {
        return submittedAt;
    }

    /** Null while open. */
    String submittedBy() {
        return submittedBy;
    }
}
