package org.lectern.quiz.question;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.quiz.course.CourseCatalog;
import org.lectern.quiz.course.CourseStaff;

/** What other features ask of the question bank. */
@ApplicationScoped
public class Bank {

    /** Names one version of one question of a course. */
    public record VersionId(String question, int version) {}

    @Inject
    CourseCatalog courses;

    @Inject
    CourseStaff staff;

    @Inject
    BankQuestions questions;

    @Inject
    QuestionVersions versions;

    @Inject
    CoursePackages packages;

    public List<DrawableQuestion> drawable(String course, Pool pool) {
        return questions.drawable(course, pool);
    }

    /** The questions as they were asked in these versions; every version ever drawn is kept. */
    public Map<VersionId, Question> questions(String course, List<VersionId> ids) {
        return versions
                .of(ids.stream()
                        .map(id -> new QuestionVersion.Id(course, id.question(), id.version()))
                        .toList())
                .stream()
                .collect(toMap(
                        found -> new VersionId(found.id().question(), found.id().version()), QuestionVersion::asks));
    }

    @Transactional
    BankView viewForStaff(String slug) {
        staff.demand(slug);
        Optional<String> active = packages.active(slug).map(found -> found.id().hash());
        Optional<String> staged =
                packages.newestStaged(slug).map(found -> found.id().hash());
        return BankView.of(
                courses.require(slug),
                active,
                staged,
                questions.drawable(slug, Pool.PRACTICE),
                questions.drawable(slug, Pool.EXAM));
    }
}
