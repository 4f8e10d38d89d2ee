package org.lectern.quiz.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.lectern.quiz.course.CourseCatalog;
import org.lectern.quiz.course.KnownCourse;
import org.lectern.quiz.course.Outline;
import org.lectern.quiz.exam.Paper;
import org.lectern.quiz.exam.PaperItem;
import org.lectern.quiz.exam.PaperQuestion;
import org.lectern.quiz.exam.ReviewPolicy.Shown;
import org.lectern.quiz.question.Bank;
import org.lectern.quiz.question.DrawableQuestion;
import org.lectern.quiz.question.Pool;
import org.lectern.quiz.result.GradedItem;
import org.lectern.quiz.result.ReviewedQuestion;

/** Practice as its learner sees it: what there is to practise, and the sessions. */
@ApplicationScoped
class ViewPractice {

    @Inject
    CourseCatalog courses;

    @Inject
    Bank bank;

    @Inject
    SeenQuestions seen;

    @Inject
    PracticeSessions sessions;

    @Inject
    PracticeItems items;

    @Inject
    PracticePapers papers;

    @Transactional
    SessionView session(UUID id, String learner) {
        PracticeSession session = sessions.requireOf(id, learner);
        Paper paper = paper(session);
        return new SessionView(
                id,
                session.course(),
                session.startedAt(),
                PaperQuestion.of(paper),
                items.of(id).stream()
                        .filter(PracticeItem::isAnswered)
                        .map(item -> feedback(session, item, paper.at(item.position())))
                        .toList());
    }

    Paper paper(PracticeSession session) {
        return papers.layOut(
                session.id(),
                session.course(),
                items.of(session.id()).stream().map(PracticeItem::asked).toList());
    }

    FeedbackView feedback(PracticeSession session, PracticeItem item, PaperItem asked) {
        GradedItem graded = item.graded();
        Outline outline = courses.outline(session.course());
        return new FeedbackView(
                item.position(),
                item.certainty(),
                item.answeredAt(),
                graded.points().compareTo(BigDecimal.valueOf(graded.maxPoints())) == 0,
                ReviewedQuestion.view(graded, asked, outline, Shown.everything()));
    }

    @Transactional
    OfferView offer(String slug, String learner) {
        KnownCourse course = courses.require(slug);
        Met met = seen.of(learner, slug);
        List<DrawableQuestion> questions = bank.drawable(slug, Pool.PRACTICE);
        List<SectionOffer> sections = course.outline().chapters().stream()
                .flatMap(chapter -> chapter.sections().stream())
                .map(section -> count(
                        section.id(),
                        questions.stream()
                                .filter(question -> question.section().equals(section.id()))
                                .toList(),
                        met))
                .filter(section -> section.questions() > 0)
                .toList();
        SectionOffer all = count("", questions, met);
        return new OfferView(
                slug,
                all.questions(),
                all.unseen(),
                all.missed(),
                sections,
                sessions.unfinished(learner, slug).map(PracticeSession::id).orElse(null));
    }

    private static SectionOffer count(String section, List<DrawableQuestion> questions, Met met) {
        return new SectionOffer(
                section,
                questions.size(),
                (int) questions.stream()
                        .filter(question -> !met.has(question.question()))
                        .count(),
                (int) questions.stream()
                        .filter(question -> met.missed(question.question()))
                        .count());
    }
}
