package org.lectern.bench.examday;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Saves as fast as they are taken, by wrk: each connection asks again as soon as it has its answer, and the sessions take turns. A tool that costs next to
 * nothing, since it runs on the processors that it measures.
 */
final class Flood {

    private static final int THREADS = 2;

    private final String base;
    private final String credential;
    private final List<Student> students;
    private final int connections;
    private final Path folder;

    /** @param credential the header that {@link Student#credential} is the value of */
    Flood(String base, String credential, List<Student> students, int connections, Path folder) {
        this.base = base;
        this.credential = credential;
        this.students = students;
        this.connections = connections;
        this.folder = folder;
    }

    /** Times in microseconds. */
    record Figures(int saves, double seconds, int p50, int p95, int p99, int max) {

        double rate() {
            return saves / seconds;
        }
    }

    /** Everybody takes a place, or the same one again. */
    void gather(String exam) throws IOException, InterruptedException {
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (var student : students) {
                var paper = http.send(
                        HttpRequest.newBuilder(URI.create("%s/api/quiz/exams/%s/attempts".formatted(base, exam)))
                                .header(credential, student.credential)
                                .header("Content-Type", "application/json")
                                .header("Sec-Fetch-Site", "same-origin")
                                .header("X-Lectern", "1")
                                .POST(BodyPublishers.ofString("{\"device\":\"%s\"}".formatted(student.device)))
                                .build(),
                        BodyHandlers.ofString());
                if (paper.statusCode() / 100 != 2) {
                    throw new IllegalStateException("no place for " + student.name + ": " + paper.body());
                }
                student.sit(paper.body());
            }
        }
    }

    Figures play(Duration time, Measures measures, Acknowledged acknowledged) throws IOException, InterruptedException {
        var script = folder.resolve("flood.lua");
        try (var source = Flood.class.getResourceAsStream("/flood.lua")) {
            Files.write(script, source.readAllBytes());
        }
        var sessions = Files.write(
                folder.resolve("sessions"), students.stream().map(this::session).toList());
        var answers = folder.resolve("answers");
        var figures = wrk(time, script, sessions, answers);
        int saves = 0;
        for (int thread = 0; thread < THREADS; thread++) {
            var file = folder.resolve("answers." + thread);
            try (var lines = Files.lines(file)) {
                saves += (int) lines.filter(line -> isTaken(line, measures, acknowledged))
                        .count();
            }
            Files.delete(file);
        }
        return new Figures(
                saves,
                Long.parseLong(figures[1]) / 1e6,
                Integer.parseInt(figures[2]),
                Integer.parseInt(figures[3]),
                Integer.parseInt(figures[4]),
                Integer.parseInt(figures[5]));
    }

    private String session(Student student) {
        var uri = URI.create(base);
        var head = Stream.of(
                        " HTTP/1.1",
                        "Host: " + uri.getAuthority(),
                        credential + ": " + student.credential,
                        "Content-Type: application/json",
                        "Sec-Fetch-Site: same-origin",
                        "X-Lectern: 1",
                        "Content-Length: ")
                .collect(Collectors.joining("|"));
        return Stream.concat(
                        Stream.of("PUT /api/quiz/attempts/%s/answers/".formatted(student.attempt), head),
                        IntStream.rangeClosed(1, student.items()).mapToObj(position -> student.answer(position, 0)))
                .collect(Collectors.joining("\t"));
    }

    private String[] wrk(Duration time, Path script, Path sessions, Path answers)
            throws IOException, InterruptedException {
        var command =
                new ArrayList<>(List.of("wrk", "-t" + THREADS, "-c" + connections, "-d" + time.toSeconds() + "s"));
        command.addAll(List.of("--timeout", "30s", "-s", script.toString(), base, "--"));
        command.addAll(List.of(String.valueOf(THREADS), sessions.toString(), answers.toString()));
        var wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(wrk.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (wrk.waitFor() != 0) {
            throw new IllegalStateException("wrk: " + output);
        }
        return output.lines()
                .filter(line -> line.startsWith("figures "))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("wrk: " + output))
                .split(" ");
    }

    private static boolean isTaken(String line, Measures measures, Acknowledged acknowledged) {
        if (line.startsWith("{")) {
            acknowledged.add(line);
            return true;
        }
        int space = line.indexOf(' ');
        measures.failed("save", Requests.reason(Integer.parseInt(line.substring(0, space)), line.substring(space + 1)));
        return false;
    }
}
