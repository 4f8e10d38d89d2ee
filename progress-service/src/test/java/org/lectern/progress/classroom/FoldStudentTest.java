package org.lectern.progress.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.progress.answer.Given.BEGIN;
import static org.lectern.progress.answer.Given.right;
import static org.lectern.progress.answer.Given.wrong;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.progress.answer.Answer;
import org.lectern.progress.classroom.ClassOverview.ChapterLevel;
import org.lectern.progress.classroom.ClassOverview.StudentRow;
import org.lectern.progress.classroom.FoldStudent.Done;
import org.lectern.progress.course.Outline;
import org.lectern.progress.learner.ClassMember;

class FoldStudentTest {

    private static final Instant NOW = BEGIN.plus(Duration.ofDays(9));
    private static final Outline OUTLINE = new Outline(
            List.of(
                    new Outline.Chapter(
                            1,
                            "c1",
                            "One",
                            10,
                            List.of(section("s1", true), section("s2", true), section("unwritten", false))),
                    new Outline.Chapter(2, "c2", "Two", 10, List.of(section("s3", true)))),
            14);

    @Test
    void levelOfAChapterIsTheMeanOfItsSectionsThatCanBeRead() {
        // Four right of four is proficient, one miss attempted: (3 + 1) / 2.
        var row = row(
                right("s1", "q1", 8),
                right("s1", "q2", 8),
                right("s1", "q3", 8),
                right("s1", "q4", 8),
                wrong("s2", "q5", 8));

        assertThat(row.chapters()).containsExactly(new ChapterLevel(2, 2, 1, 0), new ChapterLevel(0, 0, 0, 0));
        assertThat(row.sections()).isEqualTo(3);
    }

    @Test
    void meanIsRoundedDown() {
        // Proficient and not started: (3 + 0) / 2.
        var row = row(right("s1", "q1", 8), right("s1", "q2", 8), right("s1", "q3", 8), right("s1", "q4", 8));

        assertThat(row.chapters().getFirst()).isEqualTo(new ChapterLevel(1, 1, 1, 0));
    }

    @Test
    void chapterIsAttemptedAsSoonAsOneOfItsSectionsIs() {
        assertThat(row(wrong("s1", "q1", 8)).chapters().getFirst()).isEqualTo(new ChapterLevel(1, 1, 0, 0));
    }

    @Test
    void whatWasNotAnsweredForWeeksSlips() {
        var fold = new FoldStudent(OUTLINE, NOW.plus(Duration.ofDays(10)), ZoneOffset.UTC);

        var answers = List.of(right("s3", "q1", 0), right("s3", "q2", 0));
        var answered = Answered.of(OUTLINE, answers, fold.now());

        var row = fold.row(member(), new Done(answered, List.of(), Map.of(), List.of(), null));

        assertThat(row.chapters().get(1)).isEqualTo(new ChapterLevel(2, 1, 0, 1));
    }

    @Test
    void onlySectionsThatCanBeReadCountAsRead() {
        var done = new Done(
                Answered.of(OUTLINE, List.of(), NOW),
                List.of(),
                Map.of("s1", BEGIN, "unwritten", BEGIN, "dropped", BEGIN),
                List.of(),
                null);

        assertThat(fold().row(member(), done).read()).isEqualTo(1);
    }

    @Test
    void placeInTheGuideIsASignOfLife() {
        var place = BEGIN.plus(Duration.ofDays(7));

        var row = fold().row(member(), done(List.of(right("s1", "q1", 1)), List.of(place), null));

        assertThat(row.lastActiveAt()).isEqualTo(place);
    }

    @Test
    void daysToTheExamAreThoseOfTheLookersZone() {
        var evening = Instant.parse("2026-09-10T23:30:00Z");
        var exam = done(List.of(), List.of(evening), LocalDate.parse("2026-09-11"));

        var inLondon = new FoldStudent(OUTLINE, evening, ZoneOffset.UTC).row(member(), exam);
        var inBerlin = new FoldStudent(OUTLINE, evening, ZoneId.of("Europe/Berlin")).row(member(), exam);

        assertThat(inLondon.reasons().getFirst()).startsWith("Exam in 1 day, ");
        assertThat(inBerlin.reasons().getFirst()).startsWith("Exam today, ");
    }

    private static StudentRow row(Answer... answers) {
        return fold().row(member(), done(List.of(answers), List.of(), null));
    }

    private static FoldStudent fold() {
        return new FoldStudent(OUTLINE, NOW, ZoneOffset.UTC);
    }

    private static Done done(List<Answer> answers, List<Instant> otherwiseAt, LocalDate examDay) {
        return new Done(Answered.of(OUTLINE, answers, NOW), List.of(), Map.of(), otherwiseAt, examDay);
    }

    private static ClassMember member() {
        return new ClassMember("sub-1", "Ann Example", List.of(), BEGIN);
    }

    private static Outline.Section section(String id, boolean written) {
        return new Outline.Section(id, "1.1", "Section " + id, 20, written, List.of(), List.of());
    }
}
