package org.lectern.platform.metrics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.platform.sample.NoteService;
import org.lectern.platform.testing.LecternParts;
import org.lectern.platform.testing.ManagementInterface;

@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class MetricsTest {

    @Test
    void deadLettersOfATopicAreCountedFromNought() {
        assertThat(lines("lectern_dead_letters_total"))
                .anyMatch(line -> line.contains("topic=\"" + NoteService.TOPIC + "\""));
    }

    @Test
    void requestsAreCountedInTheStepsOfTheObjectives() {
        given().get("/api/sample/nobody");

        assertThat(lines("http_server_requests_seconds_bucket")).anyMatch(line -> line.contains("le=\"0.25\""));
    }

    @Test
    void connectionsToTheDatabaseAreCounted() {
        assertThat(lines("agroal_active_count")).isNotEmpty();
    }

    private static Stream<String> lines(String metric) {
        return given().get(ManagementInterface.url() + "/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .filter(line -> line.startsWith(metric));
    }
}
