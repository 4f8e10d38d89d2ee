package org.lectern.quiz.attempt;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** @param answers those that the server has not acknowledged */
record SubmitCommand(@NotNull UUID device, @Size(max = 200) List<@Valid @NotNull UnsentAnswer> answers) {

    SubmitCommand {
        answers = answers == null ? List.of() : List.copyOf(answers);
    }
}
