package org.lectern.quiz.bank;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.lectern.course.format.Question;
import org.lectern.course.format.QuestionDesk;
import org.lectern.platform.audit.Audit;
import org.lectern.platform.security.CurrentUser;
import org.lectern.quiz.bank.ImportedQuestions.ChangedQuestion;
import org.lectern.quiz.course.CourseCatalog;
import org.lectern.quiz.course.CourseStaff;
import org.lectern.quiz.course.Outline;
import org.lectern.quiz.question.BankedQuestion;
import org.lectern.quiz.question.KeptQuestion;
import org.lectern.quiz.question.QuestionShelf;

/** Takes files of questions into the bank: all of them or none. What they do not have stays as it is. */
@ApplicationScoped
class ImportQuestions {

    @Inject
    QuestionShelf shelf;

    @Inject
    JudgeQuestion judge;

    @Inject
    CourseCatalog courses;

    @Inject
    CourseStaff staff;

    @Inject
    CurrentUser user;

    @Inject
    Audit audit;

    /**
     * @param sent the files by name, looked at only when the caller is staff
     * @throws QuestionRefused there are errors in it; a dry run only tells of them
     */
    @Transactional
    ImportedQuestions bring(String course, Supplier<Map<String, String>> sent, boolean dryRun) {
        staff.demand(course);
        Map<String, String> files = sent.get();
        courses.hold(course);
        Outline outline = courses.require(course).outline();
        Set<String> ids = files.values().stream()
                .flatMap(text -> QuestionDesk.kept(text).stream())
                .map(question -> question.item().id())
                .collect(toSet());
        QuestionDesk.Reading reading = judge.read(course, files, ids);
        List<QuestionProblem> problems =
                reading.findings().stream().map(QuestionProblem::of).toList();
        if (!dryRun && !reading.isSound()) {
            throw new QuestionRefused(problems);
        }
        List<String> refused = problems.stream()
                .filter(problem -> problem.severity().equals("error"))
                .map(QuestionProblem::question)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
        Plan plan = new Plan();
        reading.questions().stream()
                .filter(question -> !refused.contains(question.item().id()))
                .forEach(question -> plan.add(course, question, outline));
        if (!dryRun) {
            keep(course, plan);
        }
        return new ImportedQuestions(
                plan.added.stream().map(BankedQuestion::id).toList(),
                plan.changed.values().stream().toList(),
                plan.same,
                refused,
                !dryRun,
                problems);
    }

    /** What is to be done with each of the questions. */
    private final class Plan {

        private final List<BankedQuestion> added = new ArrayList<>();
        private final Map<BankedQuestion, ChangedQuestion> changed = new LinkedHashMap<>();
        private int same;

        private void add(String course, Question question, Outline outline) {
            BankedQuestion banked = shelf.banked(course, sectionId(question, outline), question);
            KeptQuestion kept = shelf.find(course, banked.id()).orElse(null);
            if (kept == null) {
                added.add(banked);
                return;
            }
            List<String> fields = kept.source()
                    .map(source -> Differences.between(source, banked.source()))
                    .orElse(List.of("text"));
            if (fields.isEmpty()) {
                same++;
            } else if (fields.contains("type")) {
                throw new InvalidRequest("The question " + banked.id() + " is of another type in the bank.");
            } else {
                changed.put(banked, new ChangedQuestion(banked.id(), fields));
            }
        }
    }

    private void keep(String course, Plan plan) {
        plan.added.forEach(banked -> shelf.create(course, banked, user.name()));
        plan.changed.keySet().forEach(banked -> shelf.edit(course, banked, user.name()));
        audit.record(
                user.sub(),
                "question.import",
                course,
                course,
                Map.of(
                        "added", plan.added.stream().map(BankedQuestion::id).toList(),
                        "changed",
                                plan.changed.keySet().stream()
                                        .map(BankedQuestion::id)
                                        .toList()));
    }

    private static String sectionId(Question question, Outline outline) {
        String named = question.item().section();
        return outline.chapters().stream()
                .flatMap(chapter -> chapter.sections().stream())
                .filter(section ->
                        section.id().equals(named) || section.number().equals(named))
                .findFirst()
                .map(Outline.Section::id)
                .orElse(named);
    }
}
