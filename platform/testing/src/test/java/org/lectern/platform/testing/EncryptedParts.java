package org.lectern.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;

/**
 * A Postgres, a Kafka and a token issuer that show certificates of an authority which nobody else knows. The service is told of it as an operator
 * would: Postgres in its address, Kafka by a file, the issuer by the JVM's trust store.
 */
public class EncryptedParts implements QuarkusTestResourceLifecycleManager {

    private static final Certificates CERTIFICATES = Certificates.create();

    private static EmbeddedPostgres postgres;
    private static KafkaNode kafka;
    private static TestIssuer issuer;
    private static TestDatabase database;

    static TestDatabase database() {
        return database;
    }

    static TestIssuer issuer() {
        return issuer;
    }

    static String brokers() {
        return kafka.bootstrapServers();
    }

    /** The address for a client that trusts these alone. */
    static String databaseUrl(Certificates trusted) {
        return database.url() + "?sslmode=verify-full&sslrootcert=" + trusted.authority();
    }

    @Override
    public Map<String, String> start() {
        System.setProperty("javax.net.ssl.trustStore", CERTIFICATES.trustStore().toString());
        System.setProperty("javax.net.ssl.trustStorePassword", Certificates.PASSWORD);
        try {
            postgres = EmbeddedPostgres.builder()
                    .setServerConfig("ssl", "on")
                    .setServerConfig("ssl_cert_file", CERTIFICATES.chain().toString())
                    .setServerConfig("ssl_key_file", CERTIFICATES.key().toString())
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        kafka = KafkaNode.encrypted(CERTIFICATES);
        kafka.start();
        issuer = TestIssuer.encrypted(CERTIFICATES);
        database = TestDatabase.create("sample", postgres.getPort());
        return Map.of(
                "LECTERN_DB_URL", databaseUrl(CERTIFICATES),
                "LECTERN_DB_USER", database.user(),
                "LECTERN_DB_PASSWORD", database.user(),
                "LECTERN_KAFKA", kafka.bootstrapServers(),
                "LECTERN_KAFKA_SECURITY", "SSL",
                "LECTERN_KAFKA_CA_FILE", CERTIFICATES.authority().toString(),
                "LECTERN_OIDC_URL", issuer.url(),
                "quarkus.http.test-port", "0",
                "quarkus.management.test-port", "0");
    }

    @Override
    public void stop() {
        kafka.close();
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
