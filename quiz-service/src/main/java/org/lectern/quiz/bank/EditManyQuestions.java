package org.lectern.quiz.bank;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lectern.platform.audit.Audit;
import org.lectern.platform.security.CurrentUser;
import org.lectern.quiz.bank.BulkChanges.BulkChange;
import org.lectern.quiz.bank.BulkEdit.SeenVersion;
import org.lectern.quiz.course.CourseCatalog;
import org.lectern.quiz.course.CourseStaff;
import org.lectern.quiz.question.AuthoredQuestion;
import org.lectern.quiz.question.ListedQuestion;
import org.lectern.quiz.question.QuestionShelf;

/** Changes many questions by one act: all of them or none. */
@ApplicationScoped
class EditManyQuestions {

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

    @Transactional
    BulkChanges edit(String course, BulkEdit edit, boolean dryRun) {
        staff.demand(course);
        courses.hold(course);
        Map<String, Integer> seen =
                edit.questions().stream().collect(toMap(SeenVersion::id, SeenVersion::version, (one, _) -> one));
        refuseUnknownAndChanged(course, seen);
        Map<String, AuthoredQuestion> sources = shelf.sources(course, seen.keySet());
        List<String> without =
                seen.keySet().stream().filter(id -> !sources.containsKey(id)).toList();
        if (!without.isEmpty()) {
            throw new TextNotKept(without);
        }
        List<BulkChange> changes = new ArrayList<>();
        int changed = 0;
        for (SeenVersion question : edit.questions()) {
            AuthoredQuestion before = sources.remove(question.id());
            if (before == null) {
                continue; // named twice
            }
            AuthoredQuestion after = edit.applyTo(before);
            if (!after.equals(before)) {
                changed++;
                changes.addAll(BulkChanges.between(before, after));
                if (!dryRun) {
                    keep(course, after);
                }
            }
        }
        return new BulkChanges(changed, seen.size() - changed, changes);
    }

    private void refuseUnknownAndChanged(String course, Map<String, Integer> seen) {
        Map<String, Integer> newest =
                shelf.listed(course).stream().collect(toMap(ListedQuestion::id, ListedQuestion::version));
        seen.keySet().stream().filter(id -> !newest.containsKey(id)).findFirst().ifPresent(id -> {
            throw new QuestionNotFound(id);
        });
        List<String> changed = seen.entrySet().stream()
                .filter(entry -> !newest.get(entry.getKey()).equals(entry.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (!changed.isEmpty()) {
            throw new QuestionChanged(changed);
        }
    }

    /** What was wrong with a question before is no reason to refuse it another tag. */
    private void keep(String course, AuthoredQuestion after) {
        Judgement judged = judge.judge(course, after);
        shelf.edit(course, judged.banked().orElseThrow(() -> new QuestionRefused(judged.problems())), user.name());
        audit.record(user.sub(), "question.edit", after.id(), course, Map.of("by", "bulk", "pool", after.pool()));
    }
}
