package org.lectern.bench.examday;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * Synthetic students sit a copy of an exam on this very installation: they start within ten seconds, think and save, hand in together and get their result. Says go
 * or no-go and the weakest part, and leaves nothing behind. Arguments: the folder of the launcher's commands, the data folder, the exam (or {@code --clean}), how many
 * students. Settings by environment, see {@code deploy/bench/rehearse}.
 */
public final class Rehearsal {

    private static final Duration WRITING = Duration.ofSeconds(setting("WRITING_SECONDS", 120));
    private static final Duration THOUGHT = Duration.ofSeconds(setting("THINK_SECONDS", 30));
    /** The objective for saves in docs/operators.md. */
    private static final double SAVE_MILLIS = 250;

    private static final double START_MILLIS = 2_000;
    private static final double RESULTS_SECONDS = 10;
    /** What is above has nothing left for the unforeseen. */
    private static final double BUSY_PERCENT = 80;

    /** No verdict, and why was said. */
    private static final int REFUSED = 2;

    private final Path data;
    private final Installation installation;
    private final SyntheticStudents students;

    private Rehearsal(Path launcher, Path data) throws IOException, InterruptedException {
        this.data = data;
        this.installation = Installation.of(launcher, data);
        this.students = new SyntheticStudents(installation);
    }

    public static void main(String[] arguments) throws Exception {
        try {
            var rehearsal = new Rehearsal(Path.of(arguments[0]), Path.of(arguments[1]));
            boolean go = arguments[2].equals("--clean")
                    ? rehearsal.onlyClean()
                    : rehearsal.rehearse(arguments[2], Integer.parseInt(arguments[3]));
            // The load tool's threads are no daemons.
            System.exit(go ? 0 : 1);
        } catch (IllegalStateException unable) {
            System.err.println(said(unable));
            System.exit(REFUSED);
        } catch (SQLException | UncheckedIOException gone) {
            // Somebody stops the platform: what its parts were asked last is of no interest.
            System.err.println("The platform went away while the exam was rehearsed: there is no verdict.");
            System.exit(REFUSED);
        }
    }

    /** The sentence, which one thread may have wrapped for another. */
    private static String said(Throwable unable) {
        var cause = unable.getCause();
        return cause != null && cause.toString().equals(unable.getMessage()) ? said(cause) : unable.getMessage();
    }

    private boolean onlyClean() throws InterruptedException {
        clean();
        System.out.println("Nothing of a rehearsal is left.");
        return true;
    }

    private boolean rehearse(String exam, int count) throws Exception {
        refuseWhileAnExamIsLive();
        // Also what an earlier one has left that was killed.
        clean();
        Runtime.getRuntime().addShutdownHook(new Thread(this::cleanQuietly));
        return play(exam, count);
    }

    private boolean play(String exam, int count) throws Exception {
        var copy = command("POST", "/q/rehearsals?exam=" + URLEncoder.encode(exam, StandardCharsets.UTF_8));
        students.makeGroup(copy.path("group").asText());
        var login = new Login(
                installation,
                SyntheticStudents.PREFIX,
                List.of(copy.path("group").asText()));
        login.make(count);
        System.out.printf("%d students log in%n", count);
        var cast = login.browsers(count);
        var measures = new Measures();
        var acknowledged = new Acknowledged();
        var busy = Busy.now();
        Stage.play(
                () -> Acts.day(
                        new Requests(
                                installation.url("gateway"),
                                copy.path("exam").asText(),
                                "Cookie",
                                measures,
                                acknowledged),
                        cast,
                        THOUGHT,
                        WRITING,
                        () -> {}),
                Files.createTempDirectory("rehearsal"));
        measures.print("rehearsal of " + exam + " with " + count + " students");
        return tell(measures, acknowledged.check(installation), busy.percentSince());
    }

    private static boolean tell(Measures measures, Acknowledged.Verdict verdict, double busy) {
        var bars = List.of(
                new Bar("starts that failed", measures.figures("start").errors(), 0, ""),
                new Bar("99 of 100 starts are done", measures.figures("start").p99(), START_MILLIS, "ms"),
                new Bar("saves that failed", measures.figures("save").errors(), 0, ""),
                new Bar("99 of 100 saves are done", measures.figures("save").p99(), SAVE_MILLIS, "ms"),
                new Bar("acknowledged saves that are missing", verdict.missing(), 0, ""),
                new Bar("papers that are not graded with their last answers", verdict.ungraded(), 0, ""),
                new Bar(
                        "submits and results that failed",
                        measures.figures("submit").errors()
                                + measures.figures("result").errors(),
                        0,
                        ""),
                new Bar(
                        "from the first who hands in to the last shown result",
                        measures.figures("result").seconds(),
                        RESULTS_SECONDS,
                        "s"),
                new Bar("processors busy, the students' own share with them", busy, BUSY_PERCENT, "%"));
        System.out.println();
        bars.forEach(System.out::println);
        boolean go = bars.stream().allMatch(Bar::isKept);
        System.out.printf(
                "%n%s. The weakest part: %s%n",
                go ? "GO" : "NO-GO", Bar.weakest(bars).what());
        return go;
    }

    private void refuseWhileAnExamIsLive() {
        var live = command("GET", "/q/live-exams");
        if (live.path("live").asBoolean()) {
            var says = new StringBuilder();
            live.path("exams")
                    .forEach(exam -> says.append(exam.path("says").asText()).append(".\n"));
            throw new IllegalStateException(says + "An exam is live: nothing is rehearsed beside it.");
        }
    }

    private void clean() throws InterruptedException {
        command("DELETE", "/q/rehearsals");
        students.dismiss();
    }

    private void cleanQuietly() {
        try {
            clean();
            System.out.println("Nothing of it is left.");
        } catch (RuntimeException | InterruptedException e) {
            System.err.printf(
                    "Something of it may be left: deploy/bench/rehearse --clean --data %s removes it. %s%n",
                    data, e.getMessage());
        }
    }

    private JsonNode command(String method, String path) {
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(installation.managementUrl("quiz") + path))
                            .method(method, BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            var said = Installation.JSON.readTree(answer.body());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(
                        said.path("detail").asText("quiz-service answers " + answer.statusCode()));
            }
            return said;
        } catch (IOException e) {
            throw new IllegalStateException("quiz-service does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int setting(String name, int otherwise) {
        var value = System.getenv(name);
        return value == null ? otherwise : Integer.parseInt(value);
    }
}
