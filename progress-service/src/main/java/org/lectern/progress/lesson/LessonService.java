package org.lectern.progress.lesson;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.lectern.platform.outbox.Outbox;
import org.lectern.platform.time.UuidV7;
import org.lectern.progress.course.CourseCatalog;
import org.lectern.progress.course.Outline.Section;
import org.lectern.progress.notice.News.Progress;
import org.lectern.progress.notice.Notices;

/** What a learner does with lessons. */
@ApplicationScoped
class LessonService {

    @Inject
    CourseCatalog courses;

    @Inject
    LearnerQueue learners;

    @Inject
    Completions completions;

    @Inject
    Places places;

    @Inject
    Outbox outbox;

    @Inject
    Notices notices;

    @Inject
    Clock clock;

    /** Marks a lesson as read; one that is keeps the time it has. */
    @Transactional
    LessonMark complete(String learner, String course, String address) {
        var section = openSection(course, address);
        if (!section.written()) {
            throw new LessonNotWritten(section.number());
        }
        learners.enter(learner);
        var key = new Completion.Key(learner, course, section.id());
        var completion = completions.findByIdOptional(key).orElseGet(() -> completeNow(key));
        return new LessonMark(section.id(), completion.completedAt());
    }

    private Completion completeNow(Completion.Key key) {
        var now = now();
        var completion = new Completion(key, now);
        completions.persist(completion);
        outbox.put(new LessonCompleted(key.learner(), key.course(), key.section(), now).event(UuidV7.at(now)));
        notices.tellLearner(key.learner(), new Progress(key.course(), Progress.What.LESSON_COMPLETED), now);
        return completion;
    }

    /** Takes the mark away; where there is none, nothing happens. */
    @Transactional
    LessonMark reopen(String learner, String course, String address) {
        var section = openSection(course, address);
        learners.enter(learner);
        if (completions.deleteById(new Completion.Key(learner, course, section.id()))) {
            notices.tellLearner(learner, new Progress(course, Progress.What.LESSON_REOPENED), now());
        }
        return new LessonMark(section.id(), null);
    }

    @Transactional
    void keepPlace(String learner, String course, KeepPlace command) {
        var section = openSection(course, command.section());
        learners.enter(learner);
        var key = new Place.Key(learner, course);
        var place = places.findByIdOptional(key).orElseGet(() -> new Place(key));
        place.moveTo(section.id(), command.anchor(), now());
        places.persist(place);
    }

    private Section openSection(String course, String address) {
        var known = courses.require(course);
        var section = known.section(address);
        known.demandOpen();
        return section;
    }

    /** As fine as the database keeps it, so that the first answer is the one that is given ever after. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
