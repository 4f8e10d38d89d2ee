package org.lectern.progress.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.progress.classroom.State.AT_RISK;
import static org.lectern.progress.classroom.State.NEW;
import static org.lectern.progress.classroom.State.ON_TRACK;
import static org.lectern.progress.classroom.State.SILENT;
import static org.lectern.progress.classroom.State.STUCK;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.progress.classroom.StudentFacts.Practised;
import org.lectern.progress.classroom.StudentFacts.Result;
import org.lectern.progress.mastery.Level;
import org.lectern.progress.readiness.Chance;

class JudgementTest {

    private static final Instant NOW = Instant.parse("2026-11-26T09:00:00Z");
    private static final Chance GOOD = new Chance(0.8, 0.7, 0.9);

    @Test
    void whoWorksAndIsLikelyToPassIsOnTrack() {
        var judgement = judge(new Case());

        assertThat(judgement.state()).isEqualTo(ON_TRACK);
        assertThat(judgement.reasons())
                .containsExactly("At work, and the estimated chance to pass is 80 % (70 to 90).");
    }

    @Test
    void lowChanceIsARiskWhenTheExamIsNear() {
        var low = new Case().chance(0.59);

        assertThat(judge(low.examIn(14)).state()).isEqualTo(AT_RISK);
        assertThat(judge(low.examIn(14)).reasons().getFirst())
                .isEqualTo("Exam in 14 days, and the estimated chance to pass is 59 % (49 to 69).");
        assertThat(judge(low.examIn(0)).reasons().getFirst()).startsWith("Exam today, and ");
        assertThat(judge(low.examIn(15)).state()).isEqualTo(ON_TRACK);
        assertThat(judge(low.examIn(-1)).state()).isEqualTo(ON_TRACK);
        assertThat(judge(new Case().chance(0.6).examIn(3)).state()).isEqualTo(ON_TRACK);
    }

    @Test
    void tooFewAnswersForANumberAreARiskWhenTheExamIsNear() {
        assertThat(judge(new Case().withoutChance(12).examIn(5)).reasons())
                .containsExactly("Exam in 5 days, and 12 answers: too few for an estimate.");
        assertThat(judge(new Case().withoutChance(12)).state()).isEqualTo(ON_TRACK);
    }

    @Test
    void veryLowChanceIsARiskAtAnyTime() {
        assertThat(judge(new Case().chance(0.34)).state()).isEqualTo(AT_RISK);
        assertThat(judge(new Case().chance(0.35)).state()).isEqualTo(ON_TRACK);
    }

    @Test
    void twoFailedExamsInARowAreARiskOneIsNot() {
        assertThat(judge(new Case().results(false)).state()).isEqualTo(ON_TRACK);
        assertThat(judge(new Case().results(true, false, false)).state()).isEqualTo(ON_TRACK);
        assertThat(judge(new Case().results(false, false, true)).reasons())
                .containsExactly("The last 2 mock exams were not passed, Exam 1 the newest.");
    }

    @Test
    void tenDaysWithoutAnythingAreSilence() {
        assertThat(judge(new Case().active(Duration.ofDays(10))).state()).isEqualTo(SILENT);
        assertThat(judge(new Case().active(Duration.ofDays(12))).reasons())
                .containsExactly("Nothing done for 12 days.");
        assertThat(judge(new Case().active(Duration.ofDays(10).minusSeconds(1))).state())
                .isEqualTo(ON_TRACK);
    }

    @Test
    void whoLookedInAndDidNothingIsSilentToo() {
        var lookedIn = new Case().withoutChance(0).neverActive();

        assertThat(judge(lookedIn.joined(Duration.ofDays(12))).reasons())
                .containsExactly("Opened the course 12 days ago and has done nothing in it.");
        assertThat(judge(lookedIn.joined(Duration.ofDays(3))).state()).isEqualTo(NEW);
    }

    @Test
    void silenceAfterTheDayOfTheExamIsNone() {
        assertThat(judge(new Case().active(Duration.ofDays(30)).examIn(-1)).state())
                .isEqualTo(ON_TRACK);
    }

    @Test
    void manyAnswersInASectionThatStaysAtTheLowestLevelAreBeingStuck() {
        assertThat(judge(new Case().section(12, Level.ATTEMPTED, Duration.ofDays(1)))
                        .reasons())
                .containsExactly("12 answers in 6.1 Logging in, and it still stands at the lowest level.");
        assertThat(judge(new Case().section(11, Level.ATTEMPTED, Duration.ofDays(1)))
                        .state())
                .isEqualTo(ON_TRACK);
        assertThat(judge(new Case().section(40, Level.FAMILIAR, Duration.ofDays(1)))
                        .state())
                .isEqualTo(ON_TRACK);
        assertThat(judge(new Case().section(40, Level.ATTEMPTED, Duration.ofDays(14)))
                        .state())
                .isEqualTo(ON_TRACK);
    }

    @Test
    void stuckNamesTheSectionWithMostAnswersAndCountsTheOthers() {
        var stuck = new Case()
                .section(13, Level.ATTEMPTED, Duration.ofDays(1))
                .section(20, Level.ATTEMPTED, Duration.ofDays(2))
                .section(15, Level.ATTEMPTED, Duration.ofDays(3));

        assertThat(judge(stuck).state()).isEqualTo(STUCK);
        assertThat(judge(stuck).reasons())
                .containsExactly(
                        "20 answers in 6.2 Logging in, and it still stands at the lowest level; so do 2 more.");
    }

    @Test
    void inTheFirstWeekItIsTooEarlyToSay() {
        var fresh = new Case().withoutChance(9).joined(Duration.ofDays(1));

        assertThat(judge(fresh).state()).isEqualTo(NEW);
        assertThat(judge(fresh).reasons()).containsExactly("Joined 1 day ago, 9 answers so far: too early to say.");
        assertThat(judge(new Case().withoutChance(10).joined(Duration.ofDays(1)))
                        .state())
                .isEqualTo(ON_TRACK);
        assertThat(judge(new Case().withoutChance(9).joined(Duration.ofDays(7))).state())
                .isEqualTo(ON_TRACK);
    }

    @Test
    void mostPressingStateLeadsAndEveryReasonIsThere() {
        var judgement = judge(new Case()
                .chance(0.2)
                .examIn(4)
                .active(Duration.ofDays(11))
                .section(12, Level.ATTEMPTED, Duration.ofDays(11)));

        assertThat(judgement.state()).isEqualTo(AT_RISK);
        assertThat(judgement.reasons()).hasSize(3);
    }

    private static Judgement judge(Case student) {
        return Judgement.of(student.facts(), NOW);
    }

    /** A student who joined long ago, was active yesterday and is likely to pass, unless said otherwise. */
    private record Case(
            Duration joined,
            Optional<Duration> active,
            Optional<Integer> examIn,
            int answers,
            Optional<Chance> chance,
            List<Practised> sections,
            List<Result> results) {

        Case() {
            this(
                    Duration.ofDays(60),
                    Optional.of(Duration.ofDays(1)),
                    Optional.empty(),
                    90,
                    Optional.of(GOOD),
                    List.of(),
                    List.of());
        }

        Case joined(Duration ago) {
            return new Case(ago, active, examIn, answers, chance, sections, results);
        }

        Case active(Duration ago) {
            return new Case(joined, Optional.of(ago), examIn, answers, chance, sections, results);
        }

        Case neverActive() {
            return new Case(joined, Optional.empty(), examIn, answers, chance, sections, results);
        }

        Case examIn(int days) {
            return new Case(joined, active, Optional.of(days), answers, chance, sections, results);
        }

        Case chance(double probability) {
            var wide = new Chance(probability, probability - 0.1, probability + 0.1);
            return new Case(joined, active, examIn, answers, Optional.of(wide), sections, results);
        }

        Case withoutChance(int few) {
            return new Case(joined, active, examIn, few, Optional.empty(), sections, results);
        }

        Case section(int given, Level level, Duration lastAgo) {
            var more = new ArrayList<>(sections);
            more.add(new Practised("6." + (sections.size() + 1), "Logging in", given, NOW.minus(lastAgo), level));
            return new Case(joined, active, examIn, answers, chance, more, results);
        }

        Case results(boolean... newestFirst) {
            var all = new ArrayList<Result>();
            for (var passed : newestFirst) {
                all.add(new Result("Exam " + (all.size() + 1), passed));
            }
            return new Case(joined, active, examIn, answers, chance, sections, all);
        }

        StudentFacts facts() {
            return new StudentFacts(
                    NOW.minus(joined), active.map(NOW::minus), examIn, answers, chance, sections, results);
        }
    }
}
