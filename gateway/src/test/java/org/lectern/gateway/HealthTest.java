package org.lectern.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an operator sees, on a port that is not the public's. */
@EdgeTest
class HealthTest {

    private final Browser operator = new Browser();

    @BeforeEach
    void everybodyIsUp() {
        EdgeParts.reset();
    }

    @Test
    void theGatewayIsReadyWhateverElseIsDown() {
        EdgeParts.KEYCLOAK.stop();
        EdgeParts.CONTENT.stop();
        try {
            assertThat(operator.get(management("/q/health/live")).statusCode()).isEqualTo(200);
            assertThat(operator.get(management("/q/health/ready")).statusCode()).isEqualTo(200);
            var dependencies = operator.get(management("/q/health/group/dependencies"));
            assertThat(dependencies.statusCode()).isEqualTo(503);
            assertThat(new JsonObject(dependencies.body()).encode())
                    .contains("keycloak", "\"content\":\"0 of 1\"", "\"quiz\":\"2 of 2\"");
        } finally {
            EdgeParts.CONTENT.start();
            EdgeParts.KEYCLOAK.start();
        }
        assertThat(operator.get(management("/q/health/group/dependencies")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void metricsDoNotCountEveryAddressByItself() {
        operator.get("/api/content/courses/one");
        operator.get("/api/content/courses/two");

        assertThat(operator.get(management("/q/metrics")).body())
                .contains("http_server_requests_seconds")
                .doesNotContain("courses/one");
    }

    @Test
    void theTraceOfARequestGoesOnToTheService() {
        operator.get(
                "/api/content/courses/one", "traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

        var sent = EdgeParts.CONTENT.calls().getLast().headers().getAll("traceparent");
        assertThat(sent).singleElement().asString().startsWith("00-0af7651916cd43dd8448eb211c80319c-");
    }

    @Test
    void aProblemNamesItsTrace() {
        var answer = operator.get(
                "/api/quiz/exams", "traceparent", "00-0af7651916cd43dd8448eb211c80319d-b7ad6b7169203331-01");

        assertThat(new JsonObject(answer.body()).getString("traceId")).isEqualTo("0af7651916cd43dd8448eb211c80319d");
    }

    private static String management(String path) {
        return EdgeParts.managementUrl() + path;
    }
}
