package org.lectern.platform.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.flywaydb.core.api.MigrationVersion;

/**
 * What the release before has made of a platform in real use, as {@code deploy/upgrade/keep} has kept it: rows, events, what each user saw, the statements
 * that its services sent.
 */
public final class KeptRelease {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final JsonNode facts;

    private KeptRelease(Path folder) {
        this.folder = folder;
        this.facts = json(read(folder.resolve("release.json")));
    }

    /** What somebody saw at an address of the API. */
    public record Seen(String user, String path, JsonNode body) {}

    /** The newest of those that are kept. */
    public static KeptRelease newest() {
        try (var kept = Files.list(Path.of(System.getProperty("lectern.root"), "deploy", "upgrade"))) {
            return kept.filter(folder -> Files.exists(folder.resolve("release.json")))
                    .max(Comparator.comparing(folder ->
                            MigrationVersion.fromVersion(folder.getFileName().toString())))
                    .map(KeptRelease::new)
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** When everybody looked. */
    public Instant keptAt() {
        return Instant.parse(facts.path("keptAt").asText());
    }

    /** The {@code sub} of a user of then. */
    public String sub(String user) {
        return facts.path("users").path(user).path("sub").asText();
    }

    /** Everybody who used it. */
    public List<ErasureRunbook.Person> people() {
        return facts.path("users").properties().stream()
                .map(user -> new ErasureRunbook.Person(
                        user.getValue().path("sub").asText(),
                        user.getValue().path("name").asText()))
                .toList();
    }

    /** A good token of a user of then. */
    public String token(String user) {
        var roles = switch (user) {
            case "instructor" -> new String[] {"instructor", "student"};
            case "admin" -> new String[] {"admin", "instructor", "student"};
            default -> new String[] {"student"};
        };
        return Tokens.of(user)
                .subject(sub(user))
                .named(facts.path("users").path(user).path("name").asText())
                .roles(roles)
                .sign();
    }

    /** The attempt that {@code student} was writing. */
    public String runningAttempt() {
        return facts.path("running").asText();
    }

    /** The device on which {@code student} was writing. */
    public String device() {
        return facts.path("device").asText();
    }

    /** What was seen of a service, such as {@code quiz}. */
    public List<Seen> seen(String service) {
        return lines("answers.jsonl.gz").stream()
                .map(KeptRelease::json)
                .map(line ->
                        new Seen(line.path("user").asText(), line.path("path").asText(), line.path("body")))
                .filter(seen -> seen.path().startsWith("/api/" + service + "/"))
                .toList();
    }

    /** Every message of a topic, as it was on the wire, in the order of each key. */
    public List<ProducerRecord<String, byte[]>> messages(String topic) {
        return lines("topics.jsonl.gz").stream()
                .map(KeptRelease::json)
                .filter(line -> line.path("topic").asText().equals(topic))
                .map(KeptRelease::message)
                .toList();
    }

    /** Those of the statements that a service sent that the database would refuse now; each with the reason. */
    public List<String> refusedStatements(String service, Connection connection) throws SQLException {
        var refused = new ArrayList<String>();
        for (var text : lines(service + ".statements.gz")) {
            try (var statement = connection.createStatement()) {
                statement.execute("prepare sent as " + text);
                statement.execute("deallocate sent");
            } catch (SQLException e) {
                refused.add(e.getMessage() + ": " + text);
            }
        }
        return refused;
    }

    /** The version that a service's schema was migrated to. */
    public String migratedTo(String service) {
        return lines(service + ".sql.gz").getFirst().replace("-- migrated to ", "");
    }

    List<String> rows(String service) {
        return lines(service + ".sql.gz");
    }

    private static ProducerRecord<String, byte[]> message(JsonNode line) {
        var message = new ProducerRecord<>(
                line.path("topic").asText(),
                line.path("key").asText(),
                line.path("value").asText().getBytes(StandardCharsets.UTF_8));
        line.path("headers")
                .properties()
                .forEach(header -> message.headers()
                        .add(header.getKey(), header.getValue().asText().getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    private List<String> lines(String file) {
        try (var reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder.resolve(file))), StandardCharsets.UTF_8))) {
            // Not lines(): a text may hold what Java takes for the end of a line and Postgres does not.
            return List.of(reader.readAllAsString().split("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
