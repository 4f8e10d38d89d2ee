package org.lectern.progress.classroom;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.progress.attempt.SatAttempt;
import org.lectern.progress.classroom.ClassOverview.ChapterLevel;
import org.lectern.progress.classroom.ClassOverview.EstimatedChance;
import org.lectern.progress.classroom.ClassOverview.NewestResult;
import org.lectern.progress.classroom.ClassOverview.StudentRow;
import org.lectern.progress.course.Outline;
import org.lectern.progress.course.Outline.Section;
import org.lectern.progress.learner.ClassMember;
import org.lectern.progress.mastery.Level;
import org.lectern.progress.mastery.SectionLevelNow;
import org.lectern.progress.readiness.Chance;

/**
 * Makes a student's row from what was done: a pure function, as the learner's own pages are.
 *
 * @param now the time of looking
 * @param zone in which the days of the looker begin
 */
record FoldStudent(Outline outline, Instant now, ZoneId zone) {

    /**
     * What one student has done in the course.
     *
     * @param attempts newest first
     * @param read when which section was completed
     * @param otherwiseAt other signs of life: a place in the guide, a lab
     * @param examDay null: none set
     */
    record Done(
            Answered answered,
            List<SatAttempt> attempts,
            Map<String, Instant> read,
            List<Instant> otherwiseAt,
            LocalDate examDay) {}

    StudentRow row(ClassMember student, Done done) {
        var answered = done.answered();
        var facts = new StudentFacts(
                student.joinedAt(),
                lastActive(done),
                Optional.ofNullable(done.examDay()).map(day -> (int) ChronoUnit.DAYS.between(today(), day)),
                answered.count(),
                answered.chance(),
                answered.sections(),
                results(done));
        var judgement = Judgement.of(facts, now);
        return new StudentRow(
                student.learner(),
                student.name(),
                student.groups(),
                judgement.state(),
                judgement.reasons(),
                (int) outline.sections().filter(Section::written).count(),
                (int) outline.sections()
                        .filter(section -> section.written() && done.read().containsKey(section.id()))
                        .count(),
                answered.count(),
                answered.chance().map(FoldStudent::view).orElse(null),
                student.joinedAt(),
                facts.lastActiveAt().orElse(null),
                done.examDay(),
                newest(done),
                outline.chapters().stream()
                        .map(chapter -> level(chapter, answered.levels()))
                        .toList());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    private static Optional<Instant> lastActive(Done done) {
        return Stream.of(
                        done.answered().lastAt().stream(),
                        done.attempts().stream()
                                .flatMap(attempt -> Stream.of(attempt.startedAt(), attempt.submittedAt())),
                        done.read().values().stream(),
                        done.otherwiseAt().stream())
                .flatMap(moments -> moments)
                .filter(moment -> moment != null)
                .max(Comparator.naturalOrder());
    }

    private static List<StudentFacts.Result> results(Done done) {
        return done.attempts().stream()
                .filter(attempt -> attempt.result() != null)
                .map(attempt -> new StudentFacts.Result(
                        attempt.result().examTitle(), attempt.result().passed()))
                .toList();
    }

    private static NewestResult newest(Done done) {
        return done.attempts().stream()
                .filter(attempt -> attempt.result() != null)
                .findFirst()
                .map(attempt -> new NewestResult(
                        attempt.exam(),
                        attempt.result().examTitle(),
                        attempt.result().points(),
                        attempt.result().maxPoints(),
                        attempt.result().passed(),
                        attempt.submittedAt()))
                .orElse(null);
    }

    /** Of the sections that can be read; a chapter without one has no level. */
    private static ChapterLevel level(Outline.Chapter chapter, Map<String, SectionLevelNow> levels) {
        var known = chapter.sections().stream()
                .filter(Section::written)
                .map(section -> levels.getOrDefault(section.id(), SectionLevelNow.NONE))
                .toList();
        int mean = (int) known.stream()
                .mapToInt(section -> section.level().number())
                .average()
                .orElse(0);
        int answered = (int) known.stream()
                .filter(section -> section.level() != Level.NOT_STARTED)
                .count();
        return new ChapterLevel(
                answered == 0 ? mean : Math.max(mean, Level.ATTEMPTED.number()),
                answered,
                (int) known.stream()
                        .filter(section -> section.level().compareTo(Level.PROFICIENT) >= 0)
                        .count(),
                (int) known.stream().filter(SectionLevelNow::slipping).count());
    }

    private static EstimatedChance view(Chance chance) {
        return new EstimatedChance(chance.probability(), chance.low(), chance.high());
    }
}
