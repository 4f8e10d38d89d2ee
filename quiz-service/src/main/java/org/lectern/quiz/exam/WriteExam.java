package org.lectern.quiz.exam;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.lectern.quiz.question.Pool;

/**
 * What an instructor sends to create, check or edit an exam.
 *
 * @param shuffle what stands in an order of its own on each student's paper; left out: questions and options
 * @param counts which of several attempts counts; left out: the best
 * @param review what is shown of the result, and when
 * @param reviewOfGroups what is shown to learners of a group instead; of several that fit a learner, the first
 * @param groups those whose learners may sit it; none, or left out: everybody
 */
record WriteExam(
        @NotBlank @Size(max = 64) String course,
        @NotBlank @Size(max = 200) String title,
        @NotNull @Pattern(regexp = "practice|exam") String pool,
        @NotNull @Pattern(regexp = "fixed|drawn") String form,
        @Pattern(regexp = "all|questions|options|nothing") String shuffle,
        @NotEmpty @Size(max = 200) List<@Valid @NotNull Line> blueprint,
        @Min(1) @Max(600) int minutes,
        @Min(0) @Max(10_000) int passMark,
        @Min(1) @Max(1_000) Integer attempts,
        @Pattern(regexp = "best|last|first") String counts,
        Instant opensAt,
        Instant closesAt,
        @NotNull @Valid ReviewTerms review,
        @Size(max = 20) List<@Valid @NotNull GroupReviewTerms> reviewOfGroups,
        @Size(max = 50) List<@NotBlank @Size(max = 100) String> groups) {

    /**
     * Names a section, a chapter or, as one item, a question by its id.
     *
     * @param difficulty left out: any
     */
    record Line(
            @Size(max = 64) String section,
            @Size(max = 64) String chapter,
            @Size(max = 64) String question,
            @Pattern(regexp = "easy|medium|hard") String difficulty,
            @Min(1) @Max(200) int items) {

        private BlueprintLine line() {
            return new BlueprintLine(
                    section, chapter, question, difficulty == null ? null : Difficulty.of(difficulty), items);
        }
    }

    ExamTerms terms() {
        try {
            return new ExamTerms(
                    title.strip(),
                    Pool.of(pool),
                    form.equals("fixed"),
                    shuffle == null ? null : Shuffling.of(shuffle),
                    new Blueprint(blueprint.stream().map(Line::line).toList()),
                    minutes,
                    passMark,
                    attempts,
                    counts == null ? null : Counts.of(counts),
                    opensAt,
                    closesAt,
                    review.policy(),
                    reviewOfGroups == null
                            ? null
                            : reviewOfGroups.stream()
                                    .map(GroupReviewTerms::policy)
                                    .toList(),
                    groups == null
                            ? List.of()
                            : groups.stream().map(String::strip).distinct().toList());
        } catch (IllegalArgumentException e) {
            throw new InvalidExam("The exam is not valid: " + e.getMessage() + ".");
        }
    }
}
