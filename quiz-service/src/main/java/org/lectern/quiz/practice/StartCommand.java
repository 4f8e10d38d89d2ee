package org.lectern.quiz.practice;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What to practise.
 *
 * @param scope all, or what one of the other parts names
 * @param chapter id of a chapter: scope chapter
 * @param sections ids of sections: scope sections
 * @param objectives ids of objectives: scope objectives
 * @param session of an earlier session, to narrow scope missed to what it asked
 * @param items how many questions at most, 10 when absent
 */
record StartCommand(
        @NotBlank @Size(max = 64) String course,

        @NotNull @Pattern(regexp = "all|chapter|sections|objectives|missed|unseen")
        String scope,

        @Size(max = 64) String chapter,
        @Size(max = 200) List<@NotNull @Size(max = 64) String> sections,
        @Size(max = 200) List<@NotNull @Size(max = 64) String> objectives,
        UUID session,
        @Min(1) @Max(50) Integer items) {

    private static final int DEFAULT_ITEMS = 10;

    Scope wanted() {
        return switch (scope) {
            case "all" -> new Scope.Everything();
            case "chapter" -> new Scope.Chapter(named("chapter", chapter));
            case "sections" -> new Scope.Sections(Set.copyOf(named("sections", sections)));
            case "objectives" -> new Scope.Objectives(Set.copyOf(named("objectives", objectives)));
            case "missed" -> new Scope.Missed(session);
            case "unseen" -> new Scope.Unseen();
            default -> throw new IllegalStateException(scope);
        };
    }

    private static <T> T named(String part, T value) {
        if (value == null || (value instanceof List<?> list && list.isEmpty())) {
            throw new InvalidPractice("Name what to practise in `" + part + "`.");
        }
        return value;
    }

    int most() {
        return items == null ? DEFAULT_ITEMS : items;
    }
}
