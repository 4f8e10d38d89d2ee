package org.lectern.progress.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.progress.answer.FirstAnswerCounts.Counted;
import org.lectern.progress.answer.FirstAnswerCounts.QuestionCount;
import org.lectern.progress.classroom.ClassFailures.ChosenOption;
import org.lectern.progress.classroom.ClassFailures.FailureCounts;
import org.lectern.progress.classroom.ClassFailures.QuestionFailures;
import org.lectern.progress.classroom.ClassFailures.SectionFailures;
import org.lectern.progress.course.Outline;

class FailureTallyTest {

    private static final Outline OUTLINE = new Outline(
            List.of(new Outline.Chapter(1, "c1", "Chapter 1", 10, List.of(section("s1", "1.1"), section("s2", "1.2")))),
            7);

    @Test
    void ofFewerThanFiveStudentsNothingIsSaid() {
        var questions = List.of(asked("q1", 4, 4), asked("q2", 4, 4), asked("q3", 4, 4));

        assertThat(section(4, questions).counts()).isNull();
        assertThat(section(4, questions).questions()).isEmpty();
        assertThat(section(5, questions).counts()).isEqualTo(new FailureCounts(5, 12, 12));
    }

    @Test
    void ofFewerThanTenAnswersNothingIsSaid() {
        assertThat(section(9, List.of(asked("q1", 9, 9))).counts()).isNull();
        assertThat(section(10, List.of(asked("q1", 10, 9))).counts()).isEqualTo(new FailureCounts(10, 10, 9));
    }

    @Test
    void mostFailedQuestionLeadsAndOneOfFewStudentsIsLeftOut() {
        var questions = List.of(asked("half", 10, 4), asked("rare", 4, 4), asked("hard", 10, 6), asked("easy", 10, 0));

        assertThat(section(10, questions).questions())
                .extracting(question -> question.question() + " " + question.wrong() + " of " + question.students())
                .containsExactly("hard 6 of 10", "half 4 of 10");
    }

    @Test
    void fiveQuestionsAreToldOfAtMost() {
        var questions = List.of("q6", "q5", "q4", "q3", "q2", "q1").stream()
                .map(question -> asked(question, 8, 8))
                .toList();

        assertThat(section(8, questions).questions())
                .extracting(QuestionFailures::question)
                .containsExactly("q1", "q2", "q3", "q4", "q5");
    }

    @Test
    void optionThatFewChoseIsNotToldOf() {
        var question = new QuestionCount("s1", "q1", 10, 8, Map.of("a", 2, "b", 3, "c", 4));

        assertThat(section(10, List.of(question)).questions().getFirst().chosen())
                .containsExactly(new ChosenOption("c", 4), new ChosenOption("b", 3));
    }

    @Test
    void chapterCountsItsSectionsTogetherAndAStudentOfTwoOnce() {
        var questions = List.of(asked("q1", 5, 5), new QuestionCount("s2", "q2", 5, 0, Map.of()));
        var counted = new Counted(Map.of("s1", 5, "s2", 5), Map.of("c1", 5), questions);

        var chapter = FailureTally.of("course", OUTLINE, counted).chapters().getFirst();

        assertThat(chapter.counts()).isEqualTo(new FailureCounts(5, 10, 5));
        assertThat(chapter.sections()).extracting(SectionFailures::counts).containsOnlyNulls();
    }

    private static QuestionCount asked(String question, int learners, int wrong) {
        return new QuestionCount("s1", question, learners, wrong, Map.of());
    }

    private static SectionFailures section(int students, List<QuestionCount> questions) {
        var counted = new Counted(Map.of("s1", students), Map.of("c1", students), questions);
        return FailureTally.of("course", OUTLINE, counted)
                .chapters()
                .getFirst()
                .sections()
                .getFirst();
    }

    private static Outline.Section section(String id, String number) {
        return new Outline.Section(id, number, "Section " + number, 20, true, List.of(), List.of());
    }
}
