package org.lectern.quiz.attempt;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.lectern.quiz.question.GivenAnswer;

/** An answer that a device holds and the server has not acknowledged: a position, and one of the parts of {@link GivenAnswer}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record UnsentAnswer(
        @Min(1) int position,
        @Size(max = 50) List<@NotNull @Size(max = 64) String> chosen,
        @Size(max = 50) List<@NotNull @Size(max = 64) String> order,
        @Size(max = 50) Map<@Size(max = 64) String, @NotNull @Size(max = 64) String> matched,
        @Size(max = 50) List<@NotNull String> typed) {

    GivenAnswer answer() {
        return new GivenAnswer(chosen, order, matched, typed);
    }
}
