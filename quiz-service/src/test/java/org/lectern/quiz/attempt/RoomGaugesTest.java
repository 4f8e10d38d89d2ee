package org.lectern.quiz.attempt;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.lectern.quiz.Campus.LAPTOP;
import static org.lectern.quiz.Campus.publish;
import static org.lectern.quiz.Campus.start;
import static org.lectern.quiz.Campus.submit;
import static org.lectern.quiz.Campus.terms;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.platform.testing.LecternParts;
import org.lectern.platform.testing.ManagementInterface;
import org.lectern.quiz.Campus;
import org.lectern.quiz.TestClock;

@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class RoomGaugesTest {

    @Inject
    Campus campus;

    @Inject
    AgroalDataSource database;

    /** The sweep goes by the test's clock: one that another test has left ahead closes papers that are running by ours. */
    @BeforeEach
    void realTime() {
        TestClock.reset();
    }

    @Test
    void paperIsRunningUntilItsEndAndOverdueAfterItsGrace() {
        var exam = publish(terms(campus.course()));
        var now = Instant.now();
        double runningBefore = at(now).running();
        var paper = start(exam, "ann", LAPTOP);
        var deadline = Campus.instant(paper, "deadline");

        assertThat(at(now).running()).isEqualTo(runningBefore + 1);
        double overdueInTheGrace = at(deadline.plusSeconds(5)).overdue();
        assertThat(at(deadline.plusSeconds(5).plusMillis(1)).overdue()).isEqualTo(overdueInTheGrace + 1);

        submit(paper.getString("attempt"), "ann", LAPTOP).statusCode(200);

        assertThat(at(now).running()).isEqualTo(runningBefore);
    }

    @Test
    void bothAreAmongTheMetrics() {
        given().get(ManagementInterface.url() + "/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("lectern_attempts_running"))
                .body(containsString("lectern_attempts_overdue"));
    }

    private RoomGauges at(Instant instant) {
        return new RoomGauges(database, Clock.fixed(instant, ZoneOffset.UTC));
    }
}
