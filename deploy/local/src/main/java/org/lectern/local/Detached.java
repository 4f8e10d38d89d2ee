package org.lectern.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lectern.local.machine.Child;
import org.lectern.local.machine.DataFolder;
import org.lectern.local.machine.Programs;
import org.lectern.local.machine.Turn;

/** {@code up --detach}: a launcher in a session of its own, and this process, which shows what it prints until the platform is ready. */
final class Detached {

    private static final Duration GLANCE = Duration.ofMillis(200);
    private static final String READY_FILE = "lectern.ready-file";

    private Detached() {}

    /** Whether this process is the launcher in the background. */
    static boolean isInside() {
        return System.getProperty(READY_FILE) != null;
    }

    /** Tells the one who waits, if there is one. */
    static void tellReady() {
        if (isInside()) {
            DataFolder.writePrivately(Path.of(System.getProperty(READY_FILE)), "ready");
        }
    }

    static int up(Path root, Options options, List<String> arguments) {
        if (Turn.isTaken(options.data().create())) {
            return new Up(root, options).run();
        }
        var log = options.data().log("launcher");
        var ready = options.data().run().resolve("detached-ready");
        try {
            Files.deleteIfExists(ready);
            var child = Child.start(new Child.Launch(command(arguments, ready), Map.of(), root), log);
            // Who interrupts the wait wants no platform.
            var hook = new Thread(() -> child.end(Duration.ofMinutes(1)), "interrupted");
            Runtime.getRuntime().addShutdownHook(hook);
            int status = follow(child, log, ready);
            Runtime.getRuntime().removeShutdownHook(hook);
            return status;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static List<String> command(List<String> arguments, Path ready) {
        var command = new ArrayList<String>();
        command.add(Programs.java());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of(
                "-D" + READY_FILE + "=" + ready,
                "-cp",
                System.getProperty("java.class.path"),
                Launcher.class.getName()));
        command.addAll(arguments);
        return command;
    }

    private static int follow(Child child, Path log, Path ready) throws IOException, InterruptedException {
        long read = 0;
        while (true) {
            // Asked before the log is read: what was printed until then is shown.
            boolean ended = child.endsWithin(GLANCE);
            boolean isReady = Files.exists(ready);
            read = copy(log, read);
            if (ended) {
                return child.exitValue() == 0 ? 0 : 1;
            }
            if (isReady) {
                return 0;
            }
        }
    }

    private static long copy(Path log, long from) throws IOException {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            var bytes = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            System.out.print(new String(bytes, StandardCharsets.UTF_8));
            System.out.flush();
            return file.length();
        }
    }
}
