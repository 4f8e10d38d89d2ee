package org.lectern.quiz.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lectern.quiz.course.CourseCatalog;
import org.lectern.quiz.course.KnownCourse;
import org.lectern.quiz.course.Outline;
import org.lectern.quiz.question.Bank;
import org.lectern.quiz.question.DrawableQuestion;
import org.lectern.quiz.question.Pool;

/** Holds terms against the course and its bank as they are now. */
@ApplicationScoped
class DrawingBoard {

    @Inject
    CourseCatalog courses;

    @Inject
    Bank bank;

    @Inject
    Clock clock;

    Readiness readiness(String course, ExamTerms terms) {
        KnownCourse known = courses.require(course);
        return Readiness.of(terms, known, candidates(known, terms.pool()), clock.instant());
    }

    /** The forms of an edition: one of a fixed exam, otherwise as many as asked. */
    List<Form> draw(String exam, int edition, String course, ExamTerms terms, int forms) {
        List<Candidate> candidates = candidates(courses.require(course), terms.pool());
        return new FormDrawing(exam, edition, terms.blueprint(), candidates).draw(terms.fixed() ? 1 : forms);
    }

    /** The chapters of a form, in the course's order; every form of an edition has as many items of each. */
    List<ExamChapter> chapters(String course, Form form) {
        Map<String, Integer> items = new LinkedHashMap<>();
        form.items().forEach(item -> items.merge(item.chapter(), 1, Integer::sum));
        return courses.require(course).outline().chapters().stream()
                .filter(chapter -> items.containsKey(chapter.id()))
                .map(chapter ->
                        new ExamChapter(chapter.id(), chapter.number(), chapter.title(), items.get(chapter.id())))
                .toList();
    }

    private List<Candidate> candidates(KnownCourse course, Pool pool) {
        return bank.drawable(course.course(), pool).stream()
                .map(question -> candidate(course.outline(), question))
                .toList();
    }

    private static Candidate candidate(Outline outline, DrawableQuestion question) {
        String chapter =
                outline.chapterOf(question.section()).map(Outline.Chapter::id).orElse("");
        return new Candidate(
                question.question(),
                question.version(),
                question.section(),
                chapter,
                question.objective(),
                question.difficulty());
    }
}
