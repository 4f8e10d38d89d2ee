package org.lectern.course.proofs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A Python that has the packages the course teaches, and the programs of {@code src/main/python} run by it. {@code prepare.py} says where such a Python
 * comes from.
 */
final class Python {

    static final Path PROGRAMS = Courses.ROOT.resolve("courses/proofs/src/main/python");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TO_PREPARE = Duration.ofMinutes(8);
    private static final Duration TO_ANSWER = Duration.ofSeconds(20);

    private final String program;
    private final Map<String, String> environment;

    private Python(String program, Map<String, String> environment) {
        this.program = program;
        this.environment = environment;
    }

    /** Found or made once for all tests of this run; every further call fails with the same message if that failed. */
    static Python ofTheCourse() {
        return Prepared.ONE;
    }

    private static final class Prepared {
        static final Python ONE = prepare();
    }

    private static Python prepare() {
        var outcome = new Command(List.of(any(), script("prepare.py")), Courses.ROOT, Map.of(), TO_PREPARE).run("");
        if (outcome.status() != 0) {
            throw new IllegalStateException(outcome.both());
        }
        var found = parse(outcome.output());
        System.out.printf(
                "Python %s with Flask %s and SQLAlchemy %s from %s (%s)%n",
                found.at("/version").asText(),
                found.at("/packages/flask").asText(),
                found.at("/packages/sqlalchemy").asText(),
                found.at("/source").asText(),
                found.at("/python").asText());
        found.at("/notes").forEach(note -> System.out.println("Note: " + note.asText()));
        return new Python(
                found.at("/python").asText(),
                JSON.convertValue(
                        found.at("/environment"),
                        JSON.getTypeFactory().constructMapType(Map.class, String.class, String.class)));
    }

    /** Any Python 3 that can run {@code prepare.py}: the one of LECTERN_PYTHON, the system's, the first on the path. */
    static String any() {
        var chosen = System.getenv("LECTERN_PYTHON");
        var path = Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(folder -> Path.of(folder, "python3"))
                .filter(Files::isExecutable)
                .map(Path::toString);
        return Stream.concat(Stream.ofNullable(chosen), Stream.concat(Stream.of("/usr/bin/python3"), path))
                .filter(Python::runs)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException(
                                "The course's code is executed by the tests, and this machine has no Python 3. Install python3, or set LECTERN_PYTHON."));
    }

    private static boolean runs(String python) {
        if (python.contains("/") && !Files.isExecutable(Path.of(python))) {
            return false;
        }
        return new Command(
                                List.of(python, "-c", "import sys; sys.exit(sys.version_info < (3, 10))"),
                                Courses.ROOT,
                                Map.of(),
                                TO_ANSWER)
                        .run("")
                        .status()
                == 0;
    }

    /** Has the jobs of one kind proven; one result per job, in the order of the jobs. */
    List<JsonNode> prove(String kind, List<? extends Map<String, ?>> jobs, Duration limit) {
        var outcome = run(List.of(script("prove.py"), kind), Courses.ROOT, limit, json(jobs));
        if (outcome.status() != 0) {
            throw new IllegalStateException(outcome.both());
        }
        var byId = new java.util.HashMap<String, JsonNode>();
        outcome.output()
                .lines()
                .map(Python::parse)
                .forEach(result -> byId.put(result.get("id").asText(), result));
        var results = new ArrayList<JsonNode>();
        jobs.forEach(job -> results.add(byId.get(job.get("id"))));
        return results;
    }

    /** Runs a module or a script; its time is limited. */
    Command.Outcome run(List<String> arguments, Path folder, Duration limit, String input) {
        var words = new ArrayList<>(List.of(program, "-s", "-B"));
        words.addAll(arguments);
        return new Command(words, folder, environment, limit).run(input);
    }

    static String script(String name) {
        return PROGRAMS.resolve(name).toString();
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not what we asked for: " + json, e);
        }
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
