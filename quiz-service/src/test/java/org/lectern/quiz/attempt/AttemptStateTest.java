package org.lectern.quiz.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.lectern.quiz.exam.ExamWindow;

/** Rules 3 to 5 as the state machine of an attempt. */
class AttemptStateTest {

    private static final UUID LAPTOP = UUID.fromString("11111111-1111-4111-8111-111111111111");
    private static final UUID PHONE = UUID.fromString("22222222-2222-4222-8222-222222222222");
    private static final Instant DEADLINE = Instant.parse("2026-11-25T10:30:00Z");
    private static final Instant LAST_MOMENT = DEADLINE.plus(ExamWindow.GRACE);

    private final AttemptState.Open open = new AttemptState.Open(LAPTOP, DEADLINE);

    @Test
    void graceIsFiveSeconds() {
        assertThat(ExamWindow.GRACE).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void saveIsTakenUntilTheGraceHasPassed() {
        assertThat(open.rule(LAPTOP, LAST_MOMENT)).isInstanceOf(SaveRuling.Accepted.class);
        assertThat(open.rule(LAPTOP, LAST_MOMENT.plusNanos(1))).isInstanceOf(SaveRuling.RefusedClosed.class);
    }

    @Test
    void onlyTheWritingDeviceSaves() {
        assertThat(open.rule(PHONE, DEADLINE)).isInstanceOf(SaveRuling.RefusedTakenOver.class);

        var taken = open.takeOver(PHONE);

        assertThat(taken.rule(PHONE, DEADLINE)).isInstanceOf(SaveRuling.Accepted.class);
        assertThat(taken.rule(LAPTOP, DEADLINE)).isInstanceOf(SaveRuling.RefusedTakenOver.class);
    }

    @Test
    void takingOverGivesNoTime() {
        assertThat(open.takeOver(PHONE).deadline()).isEqualTo(DEADLINE);
    }

    @Property(tries = 200)
    void atEveryMomentEitherTheLearnerOrTheServerMaySubmit(
            @ForAll @LongRange(min = -10_000, max = 10_000) long millis) {
        var now = LAST_MOMENT.plusMillis(millis);
        if (millis <= 0) {
            assertThat(open.submit(now)).isEqualTo(new AttemptState.Submitted(now, SubmittedBy.LEARNER));
            assertThatThrownBy(() -> open.submitByDeadline(now)).isInstanceOf(IllegalStateException.class);
        } else {
            assertThat(open.submitByDeadline(now)).isEqualTo(new AttemptState.Submitted(now, SubmittedBy.DEADLINE));
            assertThatThrownBy(() -> open.submit(now)).isInstanceOf(IllegalStateException.class);
        }
    }
}
