package org.lectern.quiz.attempt;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lectern.platform.security.CurrentUser;
import org.lectern.quiz.accommodation.Allowance;
import org.lectern.quiz.accommodation.Allowances;
import org.lectern.quiz.exam.ExamService;
import org.lectern.quiz.exam.ExamView;
import org.lectern.quiz.result.ReviewAttempt;
import org.lectern.quiz.result.VisibleScore;

/** The exams a caller may see, each with how the caller stands with it. */
@ApplicationScoped
class ExamShelf {

    @Inject
    ExamService exams;

    @Inject
    Sittings sittings;

    @Inject
    ReviewAttempt reviews;

    @Inject
    Allowances allowances;

    @Inject
    CurrentUser user;

    @Transactional
    ShelfView shelf(String course) {
        List<ExamView> visible = exams.visible(course);
        Set<String> shown = visible.stream().map(ExamView::exam).collect(toSet());
        Map<String, List<Sittings.Sitting>> mine = sittings.of(user.sub()).stream()
                .filter(sitting -> shown.contains(sitting.exam()))
                .collect(groupingBy(Sittings.Sitting::exam));
        List<UUID> finished = mine.values().stream()
                .flatMap(List::stream)
                .filter(sitting -> !sitting.open())
                .map(Sittings.Sitting::attempt)
                .toList();
        Map<UUID, VisibleScore> scores = reviews.visibleScores(finished);
        Map<String, Allowance> allowed = allowances.of(user.sub());
        return new ShelfView(visible.stream()
                .map(exam -> ShelfView.Exam.of(
                        exam,
                        ShelfView.Mine.of(
                                exam,
                                mine.getOrDefault(exam.exam(), List.of()),
                                scores,
                                allowed.getOrDefault(exam.exam(), Allowance.NONE))))
                .toList());
    }
}
