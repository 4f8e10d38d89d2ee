package org.lectern.quiz.practice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.lectern.quiz.question.GivenAnswer;

/**
 * An answer to one question of a session.
 *
 * @param certainty how sure the learner was before seeing the key
 */
record AnswerCommand(
        @Min(1) int position,
        @NotNull @Valid Given answer,
        @NotNull @Pattern(regexp = "sure|unsure") String certainty) {

    /**
     * Exactly one of its parts, see {@link GivenAnswer}.
     *
     * @param chosen option ids; none gives the question up
     */
    record Given(
            @Size(max = 50) List<@NotNull @Size(max = 64) String> chosen,
            @Size(max = 50) List<@NotNull @Size(max = 64) String> order,
            @Size(max = 50) Map<@Size(max = 64) String, @NotNull @Size(max = 64) String> matched,
            @Size(max = 50) List<@NotNull String> typed) {

        GivenAnswer given() {
            return new GivenAnswer(chosen, order, matched, typed);
        }
    }
}
