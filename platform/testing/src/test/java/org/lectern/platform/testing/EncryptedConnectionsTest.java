package org.lectern.platform.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** In a JVM of its own, because a JVM reads its trust store once. */
@QuarkusTest
@TestProfile(EncryptedConnectionsTest.Encrypted.class)
@Tag("encrypted")
class EncryptedConnectionsTest {

    private static final Certificates STRANGER = Certificates.create();

    /** In the place of the parts that speak in clear. */
    public static class Encrypted implements QuarkusTestProfile {

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(EncryptedParts.class));
        }
    }

    @Test
    void whatIsWrittenReachesItsReaderOverEncryptedConnectionsAlone() throws SQLException {
        var key = "encrypted-" + UUID.randomUUID();
        given().contentType("application/json")
                .body(Map.of("key", key, "number", 7))
                .post("/api/sample/notes")
                .then()
                .statusCode(201);

        await().atMost(Duration.ofSeconds(40))
                .until(() -> count("select count(*) from effect where key = '%s'".formatted(key)) == 1);
        assertThat(
                        count(
                                "select count(*) from pg_stat_ssl join pg_stat_activity using (pid) where usename = 'sample' and ssl"))
                .isPositive();
        assertThat(
                        count(
                                "select count(*) from pg_stat_ssl join pg_stat_activity using (pid) where usename = 'sample' and not ssl"))
                .isZero();
    }

    @Test
    void tokensAreVerifiedByTheKeysOfAnEncryptedKeycloak() {
        var issuer = EncryptedParts.issuer().url();
        assertThat(issuer).startsWith("https:");

        given().auth()
                .oauth2(Tokens.of("ann").issuer(issuer).sign())
                .get("/api/sample/me")
                .then()
                .statusCode(200)
                .body("username", equalTo("ann"));
        given().auth()
                .oauth2(Tokens.of("ann").issuer(issuer).forged().sign())
                .get("/api/sample/me")
                .then()
                .statusCode(401);
    }

    @Test
    void healthReachesTheEncryptedDependencies() {
        given().get(ManagementInterface.url() + "/q/health/group/dependencies")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'kafka' }.status", equalTo("UP"))
                .body("checks.find { it.name == 'keycloak' }.status", equalTo("UP"));
    }

    @Test
    void brokerOfAnUnknownAuthorityIsNotTrusted() {
        try (var admin = Admin.create(Map.of(
                "bootstrap.servers",
                EncryptedParts.brokers(),
                "security.protocol",
                "SSL",
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                STRANGER.authority().toString()))) {
            assertThatThrownBy(() -> admin.describeCluster().nodes().get(20, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(SslAuthenticationException.class);
        }
    }

    @Test
    void databaseOfAnUnknownAuthorityIsNotTrusted() {
        var url = EncryptedParts.databaseUrl(STRANGER);

        assertThatThrownBy(() -> DriverManager.getConnection(url, "sample", "sample"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("certif");
    }

    private static long count(String sql) throws SQLException {
        try (var connection = EncryptedParts.database().open();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }
}
