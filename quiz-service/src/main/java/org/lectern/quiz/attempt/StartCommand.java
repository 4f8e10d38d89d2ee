package org.lectern.quiz.attempt;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** @param device chosen by the browser once; from now on the one device whose saves are taken */
record StartCommand(@NotNull UUID device) {}
