package org.lectern.quiz.report;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * One answer to reports on one question.
 *
 * @param reports those that were read: what came meanwhile stays open
 */
record AnswerReports(
        @NotEmpty @Size(max = 500) List<@NotNull UUID> reports,
        @NotNull @Pattern(regexp = "mended|retired|stays") String outcome,
        @NotBlank @Size(max = 2_000) String answer) {}
