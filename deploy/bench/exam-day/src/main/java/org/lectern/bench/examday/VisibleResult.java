package org.lectern.bench.examday;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * From a submit to the progress that it makes: students with open pages start, save three answers and hand in, in turns at an even rate. Arguments: the folder of the launcher's
 * commands, the data folder. Settings by environment, see {@code deploy/bench/visible}.
 */
public final class VisibleResult {

    private static final int LIMIT_MILLIS = 250;
    private static final int SUBMITS = setting("SUBMITS", 300);
    private static final int RATE = setting("RATE", 5);
    private static final int STUDENTS = setting("STUDENTS", 30);

    /** The first of each student fill the caches and compile the code. */
    private static final int WARMING = 3;

    private static final String VISIBLE = "visible";

    private VisibleResult() {}

    public static void main(String[] arguments) throws Exception {
        var installation = Installation.of(Path.of(arguments[0]), Path.of(arguments[1]));
        var login = new Login(installation, "visible-", List.of());
        login.make(STUDENTS);
        Measures.Figures visible;
        try (var exam = Exam.publish(installation, login)) {
            var students = login.browsers(STUDENTS).stream()
                    .map(student -> new OpenPage(installation.url("gateway"), exam.id(), student))
                    .toList();
            for (var student : students) {
                student.open();
            }
            System.out.printf("%d students have their pages open%n", students.size());
            sit(students, WARMING * STUDENTS, new Measures());
            var measures = new Measures();
            sit(students, SUBMITS, measures);
            measures.print("From the submit, ms; %d a second".formatted(RATE));
            visible = measures.figures(VISIBLE);
        }
        boolean isKept = visible.errors() == 0 && visible.requests() == SUBMITS && visible.p99() < LIMIT_MILLIS;
        System.out.printf("%n%s  p99 %d ms, under %d%n", isKept ? "yes" : "NO ", visible.p99(), LIMIT_MILLIS);
        System.exit(isKept ? 0 : 1);
    }

    /** Each sitting begins at its own time, whether the one before has ended or not. */
    private static void sit(List<OpenPage> students, int sittings, Measures measures) throws Exception {
        long begin = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new Future<?>[sittings];
            for (int sitting = 0; sitting < sittings; sitting++) {
                var student = students.get(sitting % students.size());
                LockSupport.parkNanos(begin + sitting * TimeUnit.SECONDS.toNanos(1) / RATE - System.nanoTime());
                running[sitting] = threads.submit(() -> sit(student, measures));
            }
            for (var one : running) {
                one.get();
            }
        }
    }

    private static void sit(OpenPage student, Measures measures) {
        try {
            var times = student.sitAndWait(Duration.ofSeconds(20));
            measures.took("submitted", times.submitted());
            measures.took("told", times.told());
            measures.took(VISIBLE, times.visible());
        } catch (Exception e) {
            measures.failed(VISIBLE, e.toString());
        }
    }

    private static int setting(String name, int fallback) {
        var value = System.getenv(name);
        return value == null ? fallback : Integer.parseInt(value);
    }
}
