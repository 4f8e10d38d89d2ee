package org.lectern.quiz.attempt;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** @param chosen option ids; none takes the answer back */
record SaveCommand(
        @NotNull UUID device, @NotNull @Size(max = 50) List<@NotNull @Size(max = 64) String> chosen) {}
