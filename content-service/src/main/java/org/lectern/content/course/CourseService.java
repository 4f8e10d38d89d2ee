package org.lectern.content.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What other features do with a course, each within their own transaction. */
@ApplicationScoped
public class CourseService {

    @Inject
    Courses courses;

    /** Waits for other transactions that change this course, and makes later ones wait for this. Before the first look at the course. */
    @Transactional(TxType.MANDATORY)
    public void hold(String course) {
        courses.hold(course);
    }

    /** Notes a course that nobody has brought before. */
    @Transactional(TxType.MANDATORY)
    public void bring(String course, Outline outline) {
        if (courses.findByIdOptional(course).isEmpty()) {
            courses.persist(Course.brought(course, outline));
        }
    }

    /** Makes that release the current one; empty when it is already. */
    @Transactional(TxType.MANDATORY)
    public Optional<CurrentRelease> publish(String course, String hash, Outline outline, Instant now) {
        Course found = require(course);
        return found.publish(hash, outline, now) ? Optional.of(found.current()) : Optional.empty();
    }

    /** Takes the course away from readers; empty when it was not offered. */
    @Transactional(TxType.MANDATORY)
    public Optional<CurrentRelease> withdraw(String course, Instant now) {
        Course found = require(course);
        return found.withdraw(now) ? Optional.of(found.current()) : Optional.empty();
    }

    /** The courses that others were told of, withdrawn ones too. */
    public List<String> everPublished() {
        return courses.everPublished();
    }

    /** Gives the state of a course a number that is newer than all under which states were told that this database has lost. */
    @Transactional(TxType.MANDATORY)
    public CurrentRelease renumber(String course) {
        Course found = require(course);
        found.renumber();
        return found.current();
    }

    /** Whether anybody has brought or begun it. */
    public boolean isKnown(String course) {
        return courses.findByIdOptional(course).isPresent();
    }

    public CurrentRelease current(String course) {
        return require(course).current();
    }

    /**
     * The courses that readers get, in the order of their ids.
     *
     * @param name a part of the title or the id; empty: all of them
     * @param after the id of the last one that is known; empty: from the first
     */
    public List<OfferedCourse> offered(String name, String after, int most) {
        return courses.offered(name, after, most).stream()
                .map(course -> new OfferedCourse(course.current(), course.outline()))
                .toList();
    }

    public long countOffered(String name) {
        return courses.countOffered(name);
    }

    /** The hash of the release that readers get. */
    public String offeredHash(String course) {
        return courses.offeredHash(course).orElseThrow(() -> new CourseNotFound(course));
    }

    /**
     * A written section as readers get it now.
     *
     * @param idOrNumber its id or its present number
     */
    public Outline.Section offeredSection(String course, String idOrNumber) {
        return courses.offered(course)
                .orElseThrow(() -> new CourseNotFound(course))
                .outline()
                .section(idOrNumber)
                .filter(Outline.Section::written)
                .orElseThrow(() -> new SectionNotOffered(course, idOrNumber));
    }

    public void demandOffered(String course) {
        if (!isOffered(course)) {
            throw new CourseNotFound(course);
        }
    }

    public boolean isOffered(String course) {
        return courses.offeredHash(course).isPresent();
    }

    private Course require(String course) {
        return courses.findByIdOptional(course).orElseThrow(() -> new CourseNotFound(course));
    }
}
