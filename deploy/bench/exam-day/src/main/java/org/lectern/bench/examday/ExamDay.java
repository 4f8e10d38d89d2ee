package org.lectern.bench.examday;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * An exam day on a running platform. Arguments: the folder of the launcher's commands, the data folder of the platform, the acts to play. Settings by environment,
 * see {@code deploy/bench/exam-day/run}.
 */
public final class ExamDay {

    private static final int RUSH = setting("RUSH", 1000);
    private static final int STUDENTS = setting("STUDENTS", 3000);
    private static final int CONNECTIONS = setting("CONNECTIONS", 32);
    private static final int SITTINGS = setting("SITTINGS", 200);
    private static final Duration FLOOD = Duration.ofSeconds(setting("FLOOD_SECONDS", 15));
    private static final Duration DAY = Duration.ofSeconds(setting("DAY_SECONDS", 600));
    private static final Duration THOUGHT = Duration.ofSeconds(setting("THINK_SECONDS", 30));
    private static final Duration STAIR = Duration.ofSeconds(setting("STAIR_SECONDS", 20));
    private static final int PATIENCE = 50;

    private final Installation installation;
    private final Login login;
    private final Exam exam;
    private final Path folder;
    private boolean good = true;

    private ExamDay(Installation installation, Login login, Exam exam, Path folder) {
        this.installation = installation;
        this.login = login;
        this.exam = exam;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        var installation = Installation.of(Path.of(arguments[0]), Path.of(arguments[1]));
        var acts = Set.of(arguments[2].split(","));
        var login = new Login(installation);
        System.out.printf(
                "load average %s%n", Files.readString(Path.of("/proc/loadavg")).strip());
        login.make(Math.max(STUDENTS, RUSH));
        var folder = Files.createTempDirectory("exam-day");
        boolean good;
        try (var exam = Exam.publish(installation, login.token("lectern", "lectern-cli", "instructor", "instructor"))) {
            var day = new ExamDay(installation, login, exam, folder);
            day.play(acts);
            good = day.good;
        }
        // The load tool's threads are no daemons.
        System.exit(good ? 0 : 1);
    }

    private void play(Set<String> acts) throws Exception {
        if (acts.contains("flood")) {
            flood();
        }
        if (acts.contains("sittings")) {
            sittings();
        }
        if (acts.contains("rush")) {
            rush();
        }
        if (acts.contains("day")) {
            day();
        }
    }

    private void flood() throws Exception {
        double raw = RawPostgres.upserts(installation, CONNECTIONS, FLOOD);
        System.out.printf(
                Locale.ROOT, "%nraw Postgres: %.0f one-row upserts a second over %d connections%n", raw, CONNECTIONS);
        var direct = flood("service itself", "quiz", "Authorization", login.bearers(0, CONNECTIONS));
        var edge = flood("gateway", "gateway", "Cookie", login.browsers(0, CONNECTIONS));
        expect(
                "saves at the service are at least 25 %% of the raw upserts: %.0f %%",
                direct * 100 / raw, direct / raw >= 0.25);
        expect("at least 3,000 saves a second through the gateway: %.0f", edge, edge >= 3000);
    }

    private double flood(String where, String part, String credential, List<Student> students) throws Exception {
        var measures = new Measures();
        play(
                "flood of saves, %s, %d students".formatted(where, students.size()),
                part,
                credential,
                measures,
                requests -> Acts.flood(requests, students, FLOOD));
        return measures.figures("save").rate();
    }

    private void sittings() throws Exception {
        var students = login.browsers(0, SITTINGS);
        double before = installation.cpuSeconds();
        play(
                "%d whole sittings".formatted(SITTINGS),
                "gateway",
                "Cookie",
                new Measures(),
                requests -> Acts.sittings(requests, students, Duration.ofSeconds(1)));
        double each = (installation.cpuSeconds() - before) / SITTINGS;
        expect("a sitting of 60 saves takes at most 0.08 CPU seconds of all parts: %.3f", each, each <= 0.08);
    }

    private void rush() throws Exception {
        var students = login.browsers(0, RUSH);
        var measures = new Measures();
        play(
                "%d students start within a second".formatted(RUSH),
                "gateway",
                "Cookie",
                measures,
                requests -> Acts.rush(requests, students));
        double seconds = measures.figures("start").seconds();
        expect("all have started within 2 s: %.2f s", seconds, seconds <= 2);
    }

    private void day() throws Exception {
        var students = login.browsers(0, STUDENTS);
        var measures = new Measures();
        play(
                "%d students with %d s of thought for %d s".formatted(STUDENTS, THOUGHT.toSeconds(), DAY.toSeconds()),
                "gateway",
                "Cookie",
                measures,
                requests -> Acts.day(requests, students, THOUGHT, DAY));
        var saves = measures.figures("save");
        expect("99 of 100 saves take less than 50 ms: %.0f ms", saves.p99(), saves.p99() < PATIENCE);
        double results = measures.figures("result").seconds();
        expect("the last result is there 10 s after the first was asked for: %.1f s", results, results <= 10);
        stairs(students);
    }

    /** The highest rate at which the saves still keep their time. */
    private void stairs(List<Student> students) throws Exception {
        play("they start again", "gateway", "Cookie", new Measures(), requests -> Acts.gathering(requests, students));
        int held = 0;
        for (int rate : IntStream.iterate(200, rate -> rate * 3 / 2).limit(10).toArray()) {
            var measures = new Measures();
            play(
                    "%d students save %d times a second".formatted(students.size(), rate),
                    "gateway",
                    "Cookie",
                    measures,
                    requests -> Acts.pace(requests, students, rate, STAIR));
            var saves = measures.figures("save");
            if (saves.errors() > 0 || saves.p99() >= PATIENCE || saves.rate() < 0.9 * rate) {
                break;
            }
            held = rate;
        }
        System.out.printf("%nthe highest rate with a p99 under %d ms: %d saves a second%n", PATIENCE, held);
    }

    private interface Act {
        io.gatling.javaapi.core.PopulationBuilder of(Requests requests);
    }

    private void play(String title, String part, String credential, Measures measures, Act act) throws Exception {
        var acknowledged = new Acknowledged();
        Stage.play(
                () -> act.of(new Requests(installation.url(part), exam.id(), credential, measures, acknowledged)),
                folder);
        measures.print(title);
        var verdict = acknowledged.check(installation);
        System.out.printf(
                "  of %d acknowledged saves %d are missing; of %d submitted attempts %d are not graded with just their last answers%n",
                verdict.saves(), verdict.missing(), verdict.submitted(), verdict.ungraded());
        good &= verdict.isRight() && measures.errors() == 0;
    }

    private void expect(String what, double measured, boolean holds) {
        System.out.printf(Locale.ROOT, "%s  " + what + "%n", holds ? "yes" : "NO ", measured);
        good &= holds;
    }

    private static int setting(String name, int otherwise) {
        var value = System.getenv(name);
        return value == null ? otherwise : Integer.parseInt(value);
    }
}
