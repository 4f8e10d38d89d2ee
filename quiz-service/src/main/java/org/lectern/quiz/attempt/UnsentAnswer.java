package org.lectern.quiz.attempt;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** An answer that a device holds and the server has not acknowledged. */
record UnsentAnswer(
        @Min(1) int position, @NotNull @Size(max = 50) List<@NotNull @Size(max = 64) String> chosen) {}
