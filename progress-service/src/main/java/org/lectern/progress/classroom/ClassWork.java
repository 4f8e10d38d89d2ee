package org.lectern.progress.classroom;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.lectern.progress.attempt.AttemptHistory;
import org.lectern.progress.classroom.FoldStudent.Done;
import org.lectern.progress.course.KnownCourse;
import org.lectern.progress.lab.LabRecord;
import org.lectern.progress.learner.ClassMember;
import org.lectern.progress.lesson.ReadingRecord;
import org.lectern.progress.plan.StudyGoals;

/**
 * Reads what the students of a class have done, a hundred of them by the same few queries: neither are there queries for each student, nor is a whole
 * class's work held at once.
 */
@ApplicationScoped
class ClassWork {

    private static final int AT_ONCE = 100;

    @Inject
    FoldedAnswers folded;

    @Inject
    AttemptHistory attempts;

    @Inject
    ReadingRecord reading;

    @Inject
    LabRecord labs;

    @Inject
    StudyGoals goals;

    void each(KnownCourse course, Instant now, List<ClassMember> students, BiConsumer<ClassMember, Done> taking) {
        for (var some : parts(students)) {
            var done = done(course, now, some.stream().map(ClassMember::learner).toList());
            some.forEach(student -> taking.accept(student, done.get(student.learner())));
        }
    }

    private Map<String, Done> done(KnownCourse known, Instant now, Collection<String> learners) {
        var course = known.course();
        var answered = folded.of(known, learners, now);
        var sat = attempts.of(learners, course);
        var read = reading.completed(learners, course);
        var placed = reading.placedAt(learners, course);
        var solved = labs.lastSolved(learners, course);
        var examDays = goals.examDays(learners, course);
        return learners.stream()
                .collect(toMap(
                        learner -> learner,
                        learner -> new Done(
                                answered.get(learner),
                                sat.getOrDefault(learner, List.of()),
                                read.getOrDefault(learner, Map.of()),
                                Stream.of(placed.get(learner), solved.get(learner))
                                        .filter(Objects::nonNull)
                                        .toList(),
                                examDays.get(learner))));
    }

    private static List<List<ClassMember>> parts(List<ClassMember> students) {
        var parts = new ArrayList<List<ClassMember>>();
        for (int from = 0; from < students.size(); from += AT_ONCE) {
            parts.add(students.subList(from, Math.min(students.size(), from + AT_ONCE)));
        }
        return parts;
    }
}
