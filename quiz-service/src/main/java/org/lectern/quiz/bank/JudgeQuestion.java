package org.lectern.quiz.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.course.format.Question;
import org.lectern.course.format.QuestionDesk;
import org.lectern.quiz.course.CourseCatalog;
import org.lectern.quiz.course.Outline;
import org.lectern.quiz.question.AuthoredQuestion;
import org.lectern.quiz.question.BankedQuestion;
import org.lectern.quiz.question.QuestionShelf;
import org.lectern.quiz.question.QuestionYaml;

/** Lints questions by the rules of the course's files, beside the rest of the bank. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JudgeQuestion {

    private static final String FILE = "question.yaml";

    @Inject
    QuestionShelf shelf;

    @Inject
    CourseCatalog courses;

    Judgement judge(String course, AuthoredQuestion question) {
        String section = courses.require(course)
                .outline()
                .section(question.section())
                .map(Outline.Section::number)
                .orElse(question.section());
        String yaml = QuestionYaml.file(section, List.of(question));
        QuestionDesk.Reading reading = read(course, Map.of(FILE, yaml), Set.of(question.id()));
        return new Judgement(
                reading.findings().stream().map(QuestionProblem::of).toList(),
                reading.questions().stream().findFirst().flatMap(read -> asked(course, question.section(), read)),
                yaml);
    }

    /** @param ids of the questions in the files, which are not held against what the bank has of them */
    QuestionDesk.Reading read(String course, Map<String, String> files, Set<String> ids) {
        return desk(courses.require(course).outline(), course).read(files, shelf.beside(course, ids));
    }

    /** A question with errors may still be asked: then it can be looked at while it is written. */
    private Optional<BankedQuestion> asked(String course, String section, Question read) {
        try {
            return Optional.of(shelf.banked(course, section, read));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static QuestionDesk desk(Outline outline, String course) {
        return new QuestionDesk(
                course,
                outline.chapters().stream()
                        .flatMap(chapter -> chapter.sections().stream())
                        .map(section -> new QuestionDesk.Section(
                                section.id(), section.number(), section.objectives(), section.anchors()))
                        .toList());
    }
}
