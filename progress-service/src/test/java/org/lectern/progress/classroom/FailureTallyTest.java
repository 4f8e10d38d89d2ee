package org.lectern.progress.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.progress.answer.Given.right;
import static org.lectern.progress.answer.Given.wrong;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.progress.answer.Answer;
import org.lectern.progress.classroom.ClassFailures.ChosenOption;
import org.lectern.progress.classroom.ClassFailures.FailureCounts;
import org.lectern.progress.classroom.ClassFailures.SectionFailures;
import org.lectern.progress.course.Outline;

class FailureTallyTest {

    private static final Outline OUTLINE = new Outline(
            List.of(new Outline.Chapter(1, "c1", "Chapter 1", 10, List.of(section("s1", "1.1"), section("s2", "1.2")))),
            7);

    private final FailureTally tally = new FailureTally(OUTLINE);

    @Test
    void ofFewerThanFiveStudentsNothingIsSaid() {
        students(4, wrong("s1", "q1", 1), wrong("s1", "q2", 1), wrong("s1", "q3", 1));
        assertThat(section(0).counts()).isNull();
        assertThat(section(0).questions()).isEmpty();

        students(1, right("s1", "q1", 1));

        assertThat(section(0).counts()).isEqualTo(new FailureCounts(5, 13, 12));
    }

    @Test
    void ofFewerThanTenAnswersNothingIsSaid() {
        students(9, wrong("s1", "q1", 1));
        assertThat(section(0).counts()).isNull();

        students(1, right("s1", "q1", 1));

        assertThat(section(0).counts()).isEqualTo(new FailureCounts(10, 10, 9));
    }

    @Test
    void onlyTheFirstAnswerOfAStudentToAQuestionCounts() {
        students(10, wrong("s1", "q1", 1), right("s1", "q1", 2), right("s1", "q1", 3));

        assertThat(section(0).counts()).isEqualTo(new FailureCounts(10, 10, 10));
    }

    @Test
    void mostFailedQuestionLeadsAndOneOfFewStudentsIsLeftOut() {
        students(6, wrong("s1", "hard", 1), right("s1", "half", 1));
        students(4, right("s1", "hard", 1), wrong("s1", "half", 1), wrong("s1", "rare", 1));

        assertThat(section(0).questions())
                .extracting(question -> question.question() + " " + question.wrong() + " of " + question.students())
                .containsExactly("hard 6 of 10", "half 4 of 10");
    }

    @Test
    void optionThatFewChoseIsNotToldOf() {
        students(8, right("s1", "q1", 1));
        students(2, wrong("s1", "q1", 1));
        assertThat(section(0).questions().getFirst().chosen()).isEmpty();

        students(1, wrong("s1", "q1", 1));

        assertThat(section(0).questions().getFirst().chosen()).containsExactly(new ChosenOption("b", 3));
    }

    @Test
    void chapterCountsItsSectionsTogether() {
        students(5, wrong("s1", "q1", 1), right("s2", "q2", 1));

        var chapter = tally.failures("course").chapters().getFirst();

        assertThat(chapter.counts()).isEqualTo(new FailureCounts(5, 10, 5));
        assertThat(chapter.sections()).extracting(SectionFailures::counts).containsOnlyNulls();
    }

    @Test
    void sectionThatTheCourseHasNoLongerIsLeftOut() {
        students(20, wrong("gone", "q1", 1));

        assertThat(tally.failures("course").chapters().getFirst().counts()).isNull();
    }

    private void students(int number, Answer... answers) {
        IntStream.range(0, number).forEach(_ -> tally.add(List.of(answers)));
    }

    private SectionFailures section(int index) {
        return tally.failures("course").chapters().getFirst().sections().get(index);
    }

    private static Outline.Section section(String id, String number) {
        return new Outline.Section(id, number, "Section " + number, 20, true, List.of(), List.of());
    }
}
