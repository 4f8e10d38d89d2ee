package org.lectern.quiz.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.lectern.quiz.question.QuestionJson;

/**
 * Saves one answer. No transaction is opened: the one statement of {@link Saves#append} is its own, so that the reply follows
 * exactly one commit.
 */
@ApplicationScoped
class SaveAnswer {

    @Inject
    Sheets sheets;

    @Inject
    Saves saves;

    @Inject
    Attempts attempts;

    @Inject
    RefusedSave refused;

    @Inject
    Clock clock;

    SaveView save(UUID attempt, String learner, int position, SaveCommand command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String answer = QuestionJson.write(sheet(attempt, learner).answer(position, command.answer()));
        return saves.append(attempt, learner, command.device(), position, answer, now)
                .map(receipt -> SaveView.of(position, receipt))
                .orElseThrow(() -> refused.why(attempt, now, List.of(command.at(position))));
    }

    FlagView flag(UUID attempt, String learner, int position, FlagCommand command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        sheet(attempt, learner).requirePosition(position);
        return attempts.flag(attempt, learner, command.device(), position, command.flagged(), now)
                .map(clockwork -> new FlagView(
                        position,
                        command.flagged(),
                        clockwork.serverTime(),
                        clockwork.deadline(),
                        clockwork.revision()))
                .orElseThrow(() -> refused.why(attempt, now, List.of()));
    }

    private Sheet sheet(UUID attempt, String learner) {
        Sheet sheet = sheets.of(attempt);
        if (!sheet.belongsTo(learner)) {
            throw new AttemptNotFound(attempt);
        }
        return sheet;
    }
}
