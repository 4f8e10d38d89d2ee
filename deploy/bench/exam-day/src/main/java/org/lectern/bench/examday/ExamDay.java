package org.lectern.bench.examday;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * An exam day on a running platform. Arguments: the folder of the launcher's commands, the data folder of the platform, the acts to play. Settings by environment,
 * see {@code deploy/bench/exam-day/run}.
 */
public final class ExamDay {

    private static final int RUSH = setting("RUSH", 1000);
    private static final int STUDENTS = setting("STUDENTS", 3000);
    private static final int SESSIONS = setting("SESSIONS", 1000);
    private static final int CONNECTIONS = setting("CONNECTIONS", 32);
    private static final int SITTINGS = setting("SITTINGS", 200);
    private static final Duration FLOOD = Duration.ofSeconds(setting("FLOOD_SECONDS", 15));
    private static final Duration WARM = Duration.ofSeconds(setting("WARM_SECONDS", 15));
    private static final int WARM_ROUNDS = setting("WARM_ROUNDS", 4);
    private static final int WARM_RUSHES = setting("WARM_RUSHES", 2);
    private static final int WARM_DAYS = setting("WARM_DAYS", 2);
    private static final Duration IDLE = Duration.ofSeconds(setting("IDLE_SECONDS", 15));
    private static final Duration DAY = Duration.ofSeconds(setting("DAY_SECONDS", 600));
    private static final Duration THOUGHT = Duration.ofSeconds(setting("THINK_SECONDS", 30));
    private static final Duration STAIR = Duration.ofSeconds(setting("STAIR_SECONDS", 20));

    /** With that much between two answers of one student the machine is busy, with a second it mostly rests: both are told. */
    private static final Duration HASTE = Duration.ofMillis(100);

    private static final Duration CALM = Duration.ofSeconds(1);

    /** Long enough to sit down and save an answer or two. */
    private static final Duration SHORT_DAY = Duration.ofSeconds(5);

    private static final int SAVES_OF_A_SITTING = 60;
    private static final int PATIENCE = 50;

    private final Installation installation;
    private final Login login;
    private final Trial trial;

    private ExamDay(Installation installation, Login login, Trial trial) {
        this.installation = installation;
        this.login = login;
        this.trial = trial;
    }

    public static void main(String[] arguments) throws Exception {
        var installation = Installation.of(Path.of(arguments[0]), Path.of(arguments[1]));
        var acts = Set.of(arguments[2].split(","));
        var login = new Login(installation);
        System.out.printf(
                "load average %s%n", Files.readString(Path.of("/proc/loadavg")).strip());
        login.make(Math.max(Math.max(STUDENTS, RUSH), Math.max(SESSIONS, SITTINGS)));
        var trial = new Trial(installation, login, Files.createTempDirectory("exam-day"));
        new ExamDay(installation, login, trial).play(acts);
        // The load tool's threads are no daemons.
        System.exit(trial.isGood() ? 0 : 1);
    }

    /** First what is measured beside what the parts take at rest: later acts leave thousands of sessions, which are renewed for a quarter of an hour. */
    private void play(Set<String> acts) throws Exception {
        if (acts.contains("sittings") || acts.contains("rush") || acts.contains("day")) {
            warmUp();
        }
        if (acts.contains("sittings")) {
            sittings("on a busy machine", HASTE);
            sittings("on one that mostly rests", CALM);
        }
        if (acts.contains("flood")) {
            flood();
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
        try (var exam = Exam.publish(installation, login)) {
            var direct = flood(exam, "service itself", "quiz", "Authorization", login.bearers(SESSIONS));
            trial.expect(
                    "saves at the service are at least 25 %% of the raw upserts: %.0f %%",
                    direct * 100 / raw, direct / raw >= 0.25);
        }
        try (var exam = Exam.publish(installation, login)) {
            var edge = flood(exam, "gateway", "gateway", "Cookie", login.sessions(SESSIONS));
            trial.expect("at least 3,000 saves a second through the gateway: %.0f", edge, edge >= 3000);
        }
    }

    /** First without counting: an exam day meets processes that have seen some work, and a compiler at work takes half of two processors. */
    private double flood(Exam exam, String where, String part, String credential, List<Student> students)
            throws Exception {
        var measures = new Measures();
        var acknowledged = new Acknowledged();
        var flood = new Flood(installation.url(part), credential, students, CONNECTIONS, trial.folder());
        flood.gather(exam.id());
        flood.play(WARM, measures, acknowledged);
        var before = Processor.now(installation);
        var figures = flood.play(FLOOD, measures, acknowledged);
        var spent = Processor.now(installation).since(before);
        System.out.printf(
                Locale.ROOT,
                "%nflood of saves, %s: %d sessions over %d connections, %d s after %d s of warming up%n  %d saves, %.0f a second; p50 %.1f, p95 %.1f, p99 %.1f, max %.0f ms%n  %s%n",
                where,
                students.size(),
                CONNECTIONS,
                FLOOD.toSeconds(),
                WARM.toSeconds(),
                figures.saves(),
                figures.rate(),
                figures.p50() / 1e3,
                figures.p95() / 1e3,
                figures.p99() / 1e3,
                figures.max() / 1e3,
                spent.perOne(figures.saves()));
        measures.printErrors();
        trial.judge(measures, acknowledged);
        return figures.rate();
    }

    /** Whoever measures an act of its own wants processes that have seen such work before. */
    private void warmUp() throws Exception {
        var students = login.sessions(SITTINGS);
        for (int round = 1; round <= WARM_ROUNDS; round++) {
            trial.play(
                    "warming up, not counted: %d hasty sittings".formatted(SITTINGS),
                    new Measures(),
                    requests -> Acts.sittings(requests, students, HASTE));
        }
    }

    /**
     * What follows from the last submits belongs to it; publishing the exam before, and looking everything up afterwards, does not. Nor do renewed
     * tokens: they come with the minutes that somebody is logged in, not with what is asked, and seen at rest they would be taken off where a rush puts
     * them off. Who has just logged in needs none for longer than this takes.
     */
    private void sittings(String where, Duration thought) throws Exception {
        login.leave();
        var students = login.sessions(SITTINGS);
        try (var exam = Exam.publish(installation, login)) {
            Processor.awaitRest(installation);
            var quiet = Processor.now(installation);
            long quietAt = System.nanoTime();
            Thread.sleep(IDLE);
            var rest = Processor.now(installation).since(quiet).times(1 / seconds(quietAt));
            var before = Processor.now(installation);
            long beforeAt = System.nanoTime();
            var judgement = trial.play(
                    exam,
                    "%d whole sittings %s".formatted(SITTINGS, where),
                    new Measures(),
                    requests -> Acts.sittings(requests, students, thought));
            Processor.awaitRest(installation);
            var spent = Processor.now(installation).since(before);
            double took = seconds(beforeAt);
            judgement.pass();
            tell(where, spent, rest, took);
        }
    }

    private void tell(String where, Processor spent, Processor rest, double took) {
        System.out.printf(
                Locale.ROOT,
                "  of all parts %.1f s of a processor in %.0f s, %.1f of it what they take at rest (%.3f processors: %s)%n",
                spent.ofParts(),
                took,
                rest.ofParts() * took,
                rest.ofParts(),
                rest.inMillis());
        var sitting = spent.since(rest.times(took)).times(1.0 / SITTINGS);
        System.out.printf("  milliseconds of a processor for one sitting: %s%n", sitting.inMillis());
        trial.expect(
                "a sitting of " + SAVES_OF_A_SITTING + " saves takes at most 0.08 CPU seconds of all parts " + where
                        + ": %.3f",
                sitting.ofParts(),
                sitting.ofParts() <= 0.08);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private void rush() throws Exception {
        var students = login.sessions(RUSH);
        for (int rush = 1; rush <= WARM_RUSHES; rush++) {
            trial.play(
                    "warming up, not counted: %d students start within a second".formatted(RUSH),
                    new Measures(),
                    requests -> Acts.rush(requests, students));
        }
        var measures = new Measures();
        trial.play(
                "%d students start within a second".formatted(RUSH),
                measures,
                requests -> Acts.rush(requests, students));
        double seconds = measures.figures("start").seconds();
        trial.expect("all have started within 2 s: %.2f s", seconds, seconds <= 2);
    }

    private void day() throws Exception {
        var students = login.sessions(STUDENTS);
        for (int day = 1; day <= WARM_DAYS; day++) {
            day(
                    "warming up, not counted: %d students hand in within five seconds".formatted(STUDENTS),
                    students,
                    SHORT_DAY,
                    SHORT_DAY,
                    new Measures());
        }
        var measures = new Measures();
        day(
                "%d students with %d s of thought for %d s".formatted(STUDENTS, THOUGHT.toSeconds(), DAY.toSeconds()),
                students,
                THOUGHT,
                DAY,
                measures);
        var saves = measures.figures("save");
        trial.expect("99 of 100 saves take less than 50 ms: %.0f ms", saves.p99(), saves.p99() < PATIENCE);
        double results = measures.figures("result").seconds();
        trial.expect("the last result is there 10 s after the first hands in: %.1f s", results, results <= 10);
        stairs(students);
    }

    private void day(String title, List<Student> students, Duration thought, Duration time, Measures measures)
            throws Exception {
        var lastSave = new ConcurrentHashMap<String, Processor>();
        try (var exam = Exam.publish(installation, login)) {
            Runnable atTheEnd = () -> lastSave.computeIfAbsent(exam.id(), _ -> Processor.now(installation));
            var judgement = trial.play(
                    exam, title, measures, requests -> Acts.day(requests, students, thought, time, atTheEnd));
            var end = Processor.now(installation).since(lastSave.get(exam.id()));
            System.out.printf("  of that for a submit and its result: %s%n", end.perOne(students.size()));
            judgement.pass();
        }
    }

    /** The highest rate at which the saves still keep their time. */
    private void stairs(List<Student> students) throws Exception {
        try (var exam = Exam.publish(installation, login)) {
            trial.play(exam, "they start again", new Measures(), requests -> Acts.gathering(requests, students))
                    .pass();
            int held = 0;
            for (int rate :
                    IntStream.iterate(200, rate -> rate * 3 / 2).limit(10).toArray()) {
                var measures = new Measures();
                trial.play(
                                exam,
                                "%d students save %d times a second".formatted(students.size(), rate),
                                measures,
                                requests -> Acts.pace(requests, students, rate, STAIR))
                        .pass();
                var saves = measures.figures("save");
                if (saves.errors() > 0 || saves.p99() >= PATIENCE || saves.rate() < 0.9 * rate) {
                    break;
                }
                held = rate;
            }
            System.out.printf("%nthe highest rate with a p99 under %d ms: %d saves a second%n", PATIENCE, held);
        }
    }

    private static int setting(String name, int otherwise) {
        var value = System.getenv(name);
        return value == null ? otherwise : Integer.parseInt(value);
    }
}
