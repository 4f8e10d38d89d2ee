package org.lectern.quiz.question;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What was written in the portal and came back in no package yet. */
@ApplicationScoped
class PortalEdits {

    @Inject
    BankQuestions questions;

    @Inject
    QuestionVersions versions;

    /** One question that both sides changed; the package's text is empty where the package has it no more. */
    public record Conflicting(
            String question, String editor, Instant editedAt, String portalText, String packageText) {}

    /**
     * Refuses a package that would undo what was written here.
     *
     * @param overwrite questions whose text from the portal may go
     * @throws EditedInPortal some others differ in the package
     */
    void refuse(String course, List<BankedQuestion> brought, Set<String> overwrite) {
        Map<String, BankedQuestion> incoming = brought.stream().collect(toMap(BankedQuestion::id, identity()));
        Map<String, QuestionVersion> newest = versions.newest(course);
        List<Conflicting> conflicts = questions.edited(course).stream()
                .filter(question -> !overwrite.contains(question.id().question()))
                .flatMap(question -> conflict(
                        question,
                        newest.get(question.id().question()),
                        incoming.get(question.id().question())))
                .toList();
        if (!conflicts.isEmpty()) {
            throw new EditedInPortal(conflicts);
        }
    }

    private static Stream<Conflicting> conflict(
            BankQuestion question, QuestionVersion newest, BankedQuestion incoming) {
        boolean same = incoming == null ? question.isOfThePortalAlone() : newest.says(incoming);
        return same
                ? Stream.empty()
                : Stream.of(new Conflicting(
                        question.id().question(),
                        question.editedBy(),
                        question.editedAt(),
                        newest.source().map(PortalEdits::text).orElse(""),
                        incoming == null || incoming.source() == null ? "" : text(incoming.source())));
    }

    private static String text(AuthoredQuestion source) {
        return QuestionYaml.file(source.section(), List.of(source));
    }
}
