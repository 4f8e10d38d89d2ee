package org.lectern.quiz.attempt;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lectern.quiz.question.GivenAnswer;

/**
 * An answer to one question: exactly one of its parts, see {@link GivenAnswer}.
 *
 * @param chosen option ids; none takes the answer back
 */
record SaveCommand(
        @NotNull UUID device,
        @Size(max = 50) List<@NotNull @Size(max = 64) String> chosen,
        @Size(max = 50) List<@NotNull @Size(max = 64) String> order,
        @Size(max = 50) Map<@Size(max = 64) String, @NotNull @Size(max = 64) String> matched,
        @Size(max = 50) List<@NotNull String> typed) {

    GivenAnswer answer() {
        return new GivenAnswer(chosen, order, matched, typed);
    }

    UnsentAnswer at(int position) {
        return new UnsentAnswer(position, chosen, order, matched, typed);
    }
}
