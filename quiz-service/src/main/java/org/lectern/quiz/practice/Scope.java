package org.lectern.quiz.practice;

import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.lectern.quiz.course.Outline;
import org.lectern.quiz.question.DrawableQuestion;

/** What a learner wants to practise of a course. */
sealed interface Scope {

    record Everything() implements Scope {}

    record Chapter(String chapter) implements Scope {}

    record Sections(Set<String> sections) implements Scope {}

    record Objectives(Set<String> objectives) implements Scope {}

    /**
     * What was not wholly right the last time.
     *
     * @param session of these, only what that session asked; null: all
     */
    record Missed(UUID session) implements Scope {}

    record Unseen() implements Scope {}

    /** Whether a question belongs to it, by its place in the course and what the learner has met. */
    default Predicate<DrawableQuestion> within(Outline outline, Met met) {
        return switch (this) {
            case Everything _ -> _ -> true;
            case Chapter(var chapter) ->
                question -> outline.chapterOf(question.section())
                        .filter(found -> found.id().equals(chapter))
                        .isPresent();
            case Sections(var sections) -> question -> sections.contains(question.section());
            case Objectives(var objectives) ->
                question -> question.objective() != null && objectives.contains(question.objective());
            case Missed _ -> question -> met.missed(question.question());
            case Unseen _ -> question -> !met.has(question.question());
        };
    }
}
