package org.lectern.quiz.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lectern.platform.problem.Conflict;

/** Finds out, after a statement took nothing, why: the attempt is closed, or another device writes it. */
@ApplicationScoped
class RefusedSave {

    @Inject
    Attempts attempts;

    @Inject
    Saves saves;

    /** @param offered what the device sent, for the student to choose */
    @Transactional
    Conflict why(UUID id, Instant now, List<UnsentAnswer> offered) {
        Attempt attempt = attempts.findByIdOptional(id).orElseThrow(() -> new AttemptNotFound(id));
        return switch (attempt.state()) {
            case AttemptState.Submitted ignored -> new AttemptClosed(attempt, now);
            case AttemptState.Open open when open.isOverdue(now) -> new AttemptClosed(attempt, now);
            case AttemptState.Open ignored -> new AttemptTakenOver(attempt, now, offered, savedAt(id, offered));
        };
    }

    private List<AnswerView> savedAt(UUID attempt, List<UnsentAnswer> offered) {
        Set<Integer> positions = offered.stream().map(UnsentAnswer::position).collect(Collectors.toSet());
        return saves.latest(attempt).stream()
                .filter(saved -> positions.contains(saved.position()))
                .map(AnswerView::of)
                .toList();
    }
}
