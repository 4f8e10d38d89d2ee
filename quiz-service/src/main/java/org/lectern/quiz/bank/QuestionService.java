package org.lectern.quiz.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.lectern.platform.audit.Audit;
import org.lectern.platform.security.CurrentUser;
import org.lectern.quiz.course.CourseCatalog;
import org.lectern.quiz.course.CourseStaff;
import org.lectern.quiz.exam.AskedQuestions;
import org.lectern.quiz.practice.PractisedQuestions;
import org.lectern.quiz.question.AuthoredQuestion;
import org.lectern.quiz.question.BankedQuestion;
import org.lectern.quiz.question.KeptQuestion;
import org.lectern.quiz.question.QuestionShelf;
import org.lectern.quiz.report.ReportCounts;

/** Questions one by one, as staff write them. */
@ApplicationScoped
class QuestionService {

    @Inject
    QuestionShelf shelf;

    @Inject
    JudgeQuestion judge;

    @Inject
    AskedQuestions asked;

    @Inject
    PractisedQuestions practised;

    @Inject
    ReportCounts reports;

    @Inject
    CourseCatalog courses;

    @Inject
    CourseStaff staff;

    @Inject
    CurrentUser user;

    @Inject
    Audit audit;

    @Transactional
    QuestionView view(String course, String id) {
        staff.demand(course);
        return viewOf(course, require(course, id));
    }

    /** Lints and renders what is being written, and keeps nothing. */
    @Transactional
    QuestionCheck check(String course, AuthoredQuestion question) {
        staff.demand(course);
        Judgement judged = judge.judge(course, question);
        return new QuestionCheck(
                judged.problems(),
                judged.yaml(),
                judged.banked()
                        .map(banked -> QuestionPreview.of(
                                banked, courses.require(course).outline()))
                        .orElse(null));
    }

    @Transactional
    QuestionView create(String course, AuthoredQuestion question) {
        holdForStaff(course);
        shelf.create(course, sound(course, question), user.name());
        return noted(course, question.id(), "question.create");
    }

    /** @param version the one the caller edited */
    @Transactional
    QuestionView edit(String course, String id, AuthoredQuestion question, int version) {
        holdForStaff(course);
        if (!question.id().equals(id)) {
            throw new InvalidRequest("A question keeps its id for ever: this is " + id + ".");
        }
        KeptQuestion kept = require(course, id);
        if (kept.version() != version) {
            throw new QuestionChanged(List.of(id));
        }
        if (!kept.asks().type().equals(question.type())) {
            throw new InvalidRequest(
                    "A question keeps its type: answers that were given to it must be readable for ever.");
        }
        shelf.edit(course, sound(course, question), user.name());
        return noted(course, id, "question.edit");
    }

    private BankedQuestion sound(String course, AuthoredQuestion question) {
        Judgement judged = judge.judge(course, question);
        if (!judged.isSound()) {
            throw new QuestionRefused(judged.problems());
        }
        return judged.banked().orElseThrow();
    }

    @Transactional
    QuestionView retire(String course, String id) {
        holdForStaff(course);
        if (require(course, id).isRetired()) {
            return view(course, id);
        }
        shelf.retire(course, id, user.sub());
        return noted(course, id, "question.retire");
    }

    @Transactional
    QuestionView bringBack(String course, String id) {
        holdForStaff(course);
        if (!require(course, id).isRetired()) {
            return view(course, id);
        }
        shelf.bringBack(course, id, user.name());
        return noted(course, id, "question.bring-back");
    }

    /** @throws QuestionWasUsed somebody was asked it */
    @Transactional
    void delete(String course, String id) {
        holdForStaff(course);
        require(course, id);
        if (!isDeletable(course, id)) {
            throw new QuestionWasUsed(id);
        }
        shelf.delete(course, id);
        audit.record(user.sub(), "question.delete", id, course, Map.of());
    }

    private void holdForStaff(String course) {
        staff.demand(course);
        courses.hold(course);
    }

    private KeptQuestion require(String course, String id) {
        return shelf.find(course, id).orElseThrow(() -> new QuestionNotFound(id));
    }

    private boolean isDeletable(String course, String id) {
        return !asked.has(course, id) && !practised.has(course, id) && !reports.everReported(course, id);
    }

    private QuestionView noted(String course, String id, String act) {
        KeptQuestion now = require(course, id);
        audit.record(user.sub(), act, id, course, Map.of("version", now.version()));
        return viewOf(course, now);
    }

    private QuestionView viewOf(String course, KeptQuestion question) {
        return QuestionView.of(
                course,
                question,
                shelf.history(course, question.id()),
                isDeletable(course, question.id()),
                reports.open(course).getOrDefault(question.id(), 0L));
    }
}
