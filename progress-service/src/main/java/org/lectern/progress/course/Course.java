package org.lectern.progress.course;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What progress keeps of a course: the newest release it knows and the newest withdrawal, whichever it learned of first. */
@Entity
class Course {

    private static final long NONE = -1;

    @Id
    private String course;

    @Column(name = "release_revision")
    private long releaseRevision = NONE;

    @Column(name = "release_hash")
    private String releaseHash;

    private String title;

    @JdbcTypeCode(SqlTypes.JSON)
    private Outline outline;

    /** Every instructor is staff of it. */
    @Column(name = "staff_all")
    private boolean staffAll;

    /** User names; none where every instructor is. Null: a release from before this was kept. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> staff;

    @Column(name = "withdrawn_revision")
    private long withdrawnRevision = NONE;

    protected Course() {}

    Course(String course) {
        this.course = course;
    }

    /** Takes the release over unless a newer one is known. */
    void release(CourseReleased released) {
        if (released.revision() >= releaseRevision) {
            releaseRevision = released.revision();
            releaseHash = released.hash();
            title = released.title();
            outline = new Outline(released.chapters(), released.passMark());
            staffAll = released.isStaffedByAll();
            staff = released.staffNames();
        }
    }

    void withdraw(CourseWithdrawn withdrawn) {
        withdrawnRevision = Math.max(withdrawnRevision, withdrawn.revision());
    }

    boolean isCurrent(CourseReleased released) {
        return released.revision() == releaseRevision && !isWithdrawn();
    }

    /** Empty when nothing but its withdrawal is known. */
    Optional<KnownCourse> known() {
        return releaseRevision == NONE
                ? Optional.empty()
                : Optional.of(new KnownCourse(course, title, releaseHash, outline, isWithdrawn()));
    }

    boolean namesAsStaff(String username) {
        return staffAll || (staff != null && staff.contains(username));
    }

    private boolean isWithdrawn() {
        return withdrawnRevision > releaseRevision;
    }
}
