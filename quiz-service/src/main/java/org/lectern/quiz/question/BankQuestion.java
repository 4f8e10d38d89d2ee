package org.lectern.quiz.question;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
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
        /** Taken out by staff, or no longer in the course's files. */
        RETIRED
    }

    @Embeddable
    record Id(String course, String question) {}

    private static final String PORTAL = "portal";
    private static final String PACKAGE = "package";

    @EmbeddedId
    private Id id;

    private int version;

    private String section;

    private String pool;

    private String status;

    private String origin;

    @Column(name = "edited_at")
    private Instant editedAt;

    @Column(name = "edited_by")
    private String editedBy;

    @Column(name = "retired_by")
    private String retiredBy;

    protected BankQuestion() {}

    static BankQuestion first(String course, BankedQuestion banked) {
        BankQuestion question = new BankQuestion();
        question.id = new Id(course, banked.id());
        question.take(banked, 1);
        return question;
    }

    static BankQuestion written(String course, BankedQuestion banked, String editor, Instant now) {
        BankQuestion question = new BankQuestion();
        question.id = new Id(course, banked.id());
        question.origin = PORTAL;
        question.become(Status.ACTIVE);
        question.edit(banked, 1, editor, now);
        return question;
    }

    /** Takes what a package has of it. What staff retired stays retired. */
    void take(BankedQuestion banked, int newest) {
        hold(banked, newest);
        if (retiredBy == null) {
            become(Status.ACTIVE);
        }
        origin = PACKAGE;
        editedAt = null;
        editedBy = null;
    }

    /** Takes what was written in the portal; a retired one can be mended before it is brought back. */
    void edit(BankedQuestion banked, int newest, String editor, Instant now) {
        hold(banked, newest);
        editedAt = now;
        editedBy = editor;
    }

    private void hold(BankedQuestion banked, int newest) {
        version = newest;
        section = banked.section();
        pool = banked.pool().word();
    }

    /** The files have it no more. */
    void retire() {
        become(Status.RETIRED);
    }

    void retire(String staff) {
        retiredBy = staff;
        become(Status.RETIRED);
    }

    /** One that the files took out is from now on a thing of the portal's, which the next package is held against. */
    void bringBack(String staff, Instant now) {
        if (retiredBy == null) {
            editedAt = now;
            editedBy = staff;
        }
        retiredBy = null;
        become(Status.ACTIVE);
    }

    /** Whether a package of that time knows what was written in the portal. */
    boolean isEditedSince(Instant time) {
        return editedAt != null && editedAt.isAfter(time);
    }

    /** Written in the portal, and no package has ever brought it: one without it says nothing of it. */
    boolean isOfThePortalAlone() {
        return origin.equals(PORTAL);
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

    String status() {
        return status;
    }

    boolean isRetired() {
        return status.equals(word(Status.RETIRED));
    }

    Instant editedAt() {
        return editedAt;
    }

    String editedBy() {
        return editedBy;
    }
}
