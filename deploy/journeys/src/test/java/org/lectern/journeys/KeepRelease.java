package org.lectern.journeys;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/**
 * No test of the build: {@code deploy/upgrade/keep} runs it when a release is made. It uses a whole platform as people do and keeps what the release has made
 * of it: rows, events, what was answered, the statements that were sent. The tests of the releases after it start from there.
 */
class KeepRelease {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> SERVICES = List.of("content", "quiz", "progress");
    private static final List<String> TOPICS =
            List.of("content.course", "quiz.exam", "quiz.learning", "progress.learner", "audit");
    private static final List<String> USERS = List.of("student", "student2", "instructor", "admin");

    private final Path folder = Commands.ROOT.resolve("deploy/upgrade").resolve(System.getProperty("lectern.keep"));
    private final Platform platform = Platform.running();

    @Test
    void keep() throws Exception {
        SentStatements.countFromNowOn(platform, superuser());
        platform.stop("quiz");
        platform.start("quiz");
        var use = new RealUse(platform);
        use.happen();
        await("the outboxes to be empty").atMost(Duration.ofMinutes(1)).until(this::nothingWaits);

        var facts = facts(use.keptAt());
        write("answers.jsonl.gz", use.answers());
        try (var events = Compressed.writer(folder.resolve("topics.jsonl.gz"))) {
            for (var topic : TOPICS) {
                TopicDump.write("127.0.0.1:" + platform.port("kafka"), topic, events);
            }
        }
        for (var service : SERVICES) {
            keep(service);
        }
        facts.put("running", use.running()).put("device", use.device());
        Files.writeString(folder.resolve("release.json"), facts.toPrettyString() + "\n");
    }

    private ObjectNode facts(Instant keptAt) throws IOException {
        var facts = JSON.createObjectNode().put("keptAt", keptAt.toString());
        var users = facts.putObject("users");
        for (var user : USERS) {
            var payload = platform.token(user).split("\\.")[1];
            var claims = JSON.readTree(Base64.getUrlDecoder().decode(payload));
            users.putObject(user)
                    .put("sub", claims.path("sub").asText())
                    .put("name", claims.path("name").asText());
        }
        return facts;
    }

    private void keep(String service) throws SQLException, IOException {
        try (var connection = DriverManager.getConnection(superuser())) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (var statement = connection.createStatement();
                    var rows = Compressed.writer(folder.resolve(service + ".sql.gz"))) {
                statement.execute("set search_path = " + service);
                new SchemaDump(connection).write(rows);
            }
        }
        try (var connection = DriverManager.getConnection(superuser() + "&currentSchema=" + service)) {
            var sent = SentStatements.of(service, superuser(), connection);
            write(
                    service + ".statements.gz",
                    sent.stream().map(text -> text.replaceAll("\\s+", " ")).toList());
        }
    }

    private void write(String file, List<String> lines) throws IOException {
        try (var to = Compressed.writer(folder.resolve(file))) {
            for (var line : lines) {
                to.write(line + "\n");
            }
        }
    }

    private boolean nothingWaits() throws SQLException {
        try (var connection = DriverManager.getConnection(superuser());
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select (select count(*) from content.outbox) + (select count(*) from quiz.outbox)
                             + (select count(*) from progress.outbox)""")) {
            row.next();
            return row.getLong(1) == 0;
        }
    }

    private String superuser() {
        var secrets = new Properties();
        try (var reader = Files.newBufferedReader(platform.data().resolve("secrets"))) {
            secrets.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "jdbc:postgresql://127.0.0.1:%d/lectern?user=postgres&password=%s"
                .formatted(platform.port("postgres"), secrets.getProperty("postgres"));
    }
}
