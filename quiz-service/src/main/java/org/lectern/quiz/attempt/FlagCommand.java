package org.lectern.quiz.attempt;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

record FlagCommand(@NotNull UUID device, @NotNull Boolean flagged) {}
