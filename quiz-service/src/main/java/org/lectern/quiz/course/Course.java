package org.lectern.quiz.course;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** What quiz keeps of a course that content publishes: a projection, moved on by newer revisions only. */
@Entity
class Course {

    @Id
    private String course;

    private long revision;

    @Column(name = "release_hash")
    private String releaseHash;

    private String title;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> staff;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Outline outline;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    protected Course() {}

    static Course unseen(String course) {
        Course unseen = new Course();
        unseen.course = course;
        unseen.revision = -1;
        return unseen;
    }

    /** Takes over a newer release; a course that was withdrawn is open again. */
    boolean release(CourseReleased released) {
        if (released.revision() <= revision) {
            return false;
        }
        revision = released.revision();
        releaseHash = released.hash();
        title = released.title();
        staff = released.staffNames().orElse(null);
        outline = released.outline();
        withdrawnAt = null;
        return true;
    }

    boolean withdraw(CourseWithdrawn withdrawn) {
        if (withdrawn.revision() <= revision) {
            return false;
        }
        revision = withdrawn.revision();
        withdrawnAt = withdrawn.withdrawnAt();
        return true;
    }

    long revision() {
        return revision;
    }

    boolean namesAsStaff(String username) {
        return staff == null || staff.contains(username);
    }

    KnownCourse known() {
        return new KnownCourse(course, title, releaseHash, outline, withdrawnAt != null);
    }
}
