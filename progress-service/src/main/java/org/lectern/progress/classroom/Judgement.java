package org.lectern.progress.classroom;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.progress.classroom.StudentFacts.Result;
import org.lectern.progress.mastery.Level;
import org.lectern.progress.readiness.Chance;

/**
 * How a student is getting on, and every reason for it in a sentence. It is advice to a teacher and nothing else goes by it.
 *
 * @param state the most pressing of those that apply
 * @param reasons never none, the most pressing first
 */
record Judgement(State state, List<String> reasons) {

    /** From so many days before the exam on it is near. */
    static final int EXAM_NEAR = 14;

    /** A lower chance to pass than this is a risk when the exam is near. */
    static final double SAFE_WHEN_NEAR = 0.6;

    /** A lower one is a risk at any time. */
    static final double SAFE = 0.35;

    /** So many mock exams not passed, one after the other, are a risk. */
    static final int FAILED_IN_A_ROW = 2;

    /** Who did nothing for so long is silent, unless the day of the exam has passed. */
    static final Duration SILENT_AFTER = Duration.ofDays(10);

    /** So many answers in a section that still stands at the lowest level, the last of them lately, are being stuck. */
    static final int STUCK_ANSWERS = 12;

    static final Duration LATELY = Duration.ofDays(14);

    /** For so long after joining, with fewer answers than this, it is too early to say anything. */
    static final Duration NEW_FOR = Duration.ofDays(7);

    static final int NEW_ANSWERS = 10;

    private record Reason(State state, String sentence) {}

    Judgement {
        reasons = List.copyOf(reasons);
    }

    static Judgement of(StudentFacts student, Instant now) {
        var reasons = new ArrayList<Reason>();
        chance(student).ifPresent(reasons::add);
        failed(student).ifPresent(reasons::add);
        silence(student, now).ifPresent(reasons::add);
        stuck(student, now).ifPresent(reasons::add);
        if (reasons.isEmpty()) {
            reasons.add(isNew(student, now) ? early(student, now) : onTrack(student));
        }
        return new Judgement(
                reasons.getFirst().state(),
                reasons.stream().map(Reason::sentence).toList());
    }

    private static Optional<Reason> chance(StudentFacts student) {
        boolean near = student.daysToExam()
                .filter(days -> days >= 0 && days <= EXAM_NEAR)
                .isPresent();
        var when = near ? "Exam " + in(student.daysToExam().orElseThrow()) : "";
        if (student.chance().isEmpty()) {
            return near
                    ? risk("%s, and %s: too few for an estimate."
                            .formatted(when, count(student.answers(), "answer", "answers")))
                    : Optional.empty();
        }
        var chance = student.chance().orElseThrow();
        if (near && chance.probability() < SAFE_WHEN_NEAR) {
            return risk(when + ", and the " + words(chance) + ".");
        }
        return chance.probability() < SAFE ? risk("The " + words(chance) + ".") : Optional.empty();
    }

    private static Optional<Reason> failed(StudentFacts student) {
        var last = student.results().stream().limit(FAILED_IN_A_ROW).toList();
        return last.size() == FAILED_IN_A_ROW && last.stream().noneMatch(Result::passed)
                ? risk("The last %d mock exams were not passed, %s the newest."
                        .formatted(FAILED_IN_A_ROW, last.getFirst().title()))
                : Optional.empty();
    }

    private static Optional<Reason> silence(StudentFacts student, Instant now) {
        if (student.daysToExam().filter(days -> days < 0).isPresent()) {
            return Optional.empty();
        }
        var quiet = Duration.between(student.lastActiveAt().orElse(student.joinedAt()), now);
        if (quiet.compareTo(SILENT_AFTER) < 0) {
            return Optional.empty();
        }
        var days = count(quiet.toDays(), "day", "days");
        return Optional.of(new Reason(
                State.SILENT,
                student.lastActiveAt().isPresent()
                        ? "Nothing done for " + days + "."
                        : "Opened the course " + days + " ago and has done nothing in it."));
    }

    private static Optional<Reason> stuck(StudentFacts student, Instant now) {
        var stuck = student.sections().stream()
                .filter(section -> section.answers() >= STUCK_ANSWERS
                        && section.level() == Level.ATTEMPTED
                        && section.lastAt().isAfter(now.minus(LATELY)))
                .toList();
        if (stuck.isEmpty()) {
            return Optional.empty();
        }
        var worst = stuck.stream()
                .max((one, other) -> Integer.compare(one.answers(), other.answers()))
                .orElseThrow();
        var more = stuck.size() - 1;
        return Optional.of(new Reason(
                State.STUCK,
                "%d answers in %s %s, and it still stands at the lowest level%s."
                        .formatted(
                                worst.answers(),
                                worst.number(),
                                worst.title(),
                                more == 0 ? "" : "; so " + (more == 1 ? "does one more" : "do " + more + " more"))));
    }

    private static boolean isNew(StudentFacts student, Instant now) {
        return student.joinedAt().isAfter(now.minus(NEW_FOR)) && student.answers() < NEW_ANSWERS;
    }

    private static Reason early(StudentFacts student, Instant now) {
        long days = Duration.between(student.joinedAt(), now).toDays();
        return new Reason(
                State.NEW,
                "Joined %s, %s so far: too early to say."
                        .formatted(
                                days == 0 ? "today" : count(days, "day", "days") + " ago",
                                count(student.answers(), "answer", "answers")));
    }

    private static Reason onTrack(StudentFacts student) {
        return new Reason(
                State.ON_TRACK,
                student.chance()
                        .map(chance -> "At work, and the " + words(chance) + ".")
                        .orElse("At work, with %s: too few for an estimate."
                                .formatted(count(student.answers(), "answer", "answers"))));
    }

    private static Optional<Reason> risk(String sentence) {
        return Optional.of(new Reason(State.AT_RISK, sentence));
    }

    private static String words(Chance chance) {
        return "estimated chance to pass is %d %% (%d to %d)"
                .formatted(percent(chance.probability()), percent(chance.low()), percent(chance.high()));
    }

    private static long percent(double share) {
        return Math.round(100 * share);
    }

    private static String in(int days) {
        return days == 0 ? "today" : "in " + count(days, "day", "days");
    }

    private static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
