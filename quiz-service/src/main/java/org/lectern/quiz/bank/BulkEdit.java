package org.lectern.quiz.bank;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lectern.quiz.question.AuthoredQuestion;

/**
 * One change to many questions; what is absent stays as it is.
 *
 * @param questions with the versions that the caller has seen
 */
record BulkEdit(
        @NotEmpty @Size(max = 500) List<@NotNull @Valid SeenVersion> questions,
        @Size(max = 20) List<@NotNull @Size(min = 1, max = 60) String> addTags,
        @Size(max = 20) List<@NotNull @Size(max = 60) String> removeTags,
        @Pattern(regexp = "practice|exam") String pool,
        @Min(1) @Max(5) Integer difficulty) {

    record SeenVersion(@NotNull @Size(max = 64) String id, int version) {}

    AuthoredQuestion applyTo(AuthoredQuestion question) {
        Set<String> tags = new LinkedHashSet<>(question.tags());
        tags.addAll(addTags == null ? List.of() : addTags);
        (removeTags == null ? List.<String>of() : removeTags).forEach(tags::remove);
        return question.with(
                new ArrayList<>(tags),
                pool == null ? question.pool() : pool,
                difficulty == null ? question.difficulty() : difficulty);
    }
}
