package org.lectern.quiz.invigilation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * Time for attempts that run.
 *
 * @param attempts null: all that run at the exam
 * @param reason for the students to read
 */
record AddTimeCommand(
        @Size(min = 1, max = 1_000) List<@NotNull UUID> attempts,
        @Min(1) @Max(600) int minutes,
        @NotBlank @Size(max = 200) String reason) {}
