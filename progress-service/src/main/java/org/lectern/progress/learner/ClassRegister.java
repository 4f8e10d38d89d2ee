package org.lectern.progress.learner;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.lectern.platform.security.CurrentUser;
import org.lectern.progress.course.CourseStaff;

/** Who learns in which course, with the name and the groups of the own verified token; nothing else in this service knows names. */
@ApplicationScoped
public class ClassRegister {

    /** What was noted within the hour is not noted again unless the token says something new. */
    private final Cache<Noted, Boolean> noted = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    private record Noted(String course, String learner, String name, List<String> groups) {}

    @Inject
    Learners learners;

    @Inject
    ClassMembers members;

    @Inject
    CourseStaff staff;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** Notes that the caller looks at the course. Staff of it are noted as such: they are no students of their own course. */
    @Transactional
    public void noteCaller(String course) {
        var caller = new Noted(
                course, user.sub(), user.name(), user.groups().stream().sorted().toList());
        if (noted.getIfPresent(caller) == null) {
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            learners.note(caller.learner(), caller.name(), caller.groups(), now);
            boolean isStaff = staff.isStaff(course);
            members.note(course, caller.learner(), isStaff, now);
            members.noteGroups(course, caller.learner(), isStaff ? List.of() : caller.groups());
            noted.put(caller, true);
        }
    }

    /** A fact says that somebody works in the course. In whatever order the facts come, the earliest is when it began. */
    public void worked(String course, String learner, Instant at) {
        members.worked(course, learner, at);
    }

    /**
     * Students of the course, those who were here last first.
     *
     * @param group only its members; null: everybody
     */
    public List<ClassMember> newest(String course, String group, int most) {
        return members.newest(course, group, most);
    }

    /** How many students that are. */
    public int count(String course, String group) {
        return members.count(course, group);
    }

    /** Empty: no student of the course. */
    public Optional<ClassMember> find(String course, String learner) {
        return members.find(course, learner);
    }

    /** The groups that the course's students are in, by name. */
    public List<String> groups(String course) {
        return members.groups(course);
    }
}
