package org.lectern.quiz.question;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Locale;

/** A question of the bank: which version is the newest and whether it may be drawn. */
@Entity
@Table(name = "question")
@SuppressWarnings("UnusedVariable") // read by queries
class BankQuestion {

    enum Status {
        /** May be drawn. */
        ACTIVE,
        /** Points at a section or an anchor that the guide has no more. */
        ORPHANED,
        /** No longer in the course's files. */
        RETIRED
    }

    @Embeddable
    record Id(String course, String question) {}

    @EmbeddedId
    private Id id;

    private int version;

    private String section;

    private String pool;

    private String status;

    protected BankQuestion() {}

    static BankQuestion first(String course, BankedQuestion banked) {
        BankQuestion question = new BankQuestion();
        question.id = new Id(course, banked.id());
        question.take(banked, 1);
        return question;
    }

    void take(BankedQuestion banked, int newest) {
        version = newest;
        section = banked.section();
        pool = banked.pool().word();
        become(Status.ACTIVE);
    }

    void retire() {
        become(Status.RETIRED);
    }

    /** Drawn only while the guide has the paragraph it points at; a retired question stays retired. */
    void hold(boolean guideHasItsParagraph) {
        if (!status.equals(word(Status.RETIRED))) {
            become(guideHasItsParagraph ? Status.ACTIVE : Status.ORPHANED);
        }
    }

    private void become(Status next) {
        status = word(next);
    }

    private static String word(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    Id id() {
        return id;
    }

    int version() {
        return version;
    }
}
