package org.lectern.local.part;

import java.util.ArrayList;
import java.util.List;
import org.lectern.local.machine.Programs;

/** The command line of a part that is a JVM: small, quick to start, and dead rather than half alive. */
final class JavaCommand {

    private final List<String> command = new ArrayList<>();

    JavaCommand(int heapMiB) {
        command.addAll(List.of(
                Programs.java(),
                "-XX:+UseSerialGC",
                "-Xms32m",
                "-Xmx" + heapMiB + "m",
                "-Xss512k",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Dfile.encoding=UTF-8"));
        if (System.getProperty("os.name").equals("Linux")) {
            // Heap and compiled code in few large pages; the option is unknown elsewhere.
            command.add("-XX:+UseTransparentHugePages");
        }
    }

    JavaCommand with(String... arguments) {
        return with(List.of(arguments));
    }

    JavaCommand with(List<String> arguments) {
        command.addAll(arguments);
        return this;
    }

    /** What LECTERN_JVM says: it wins over what stands before it. */
    JavaCommand withUserOptions() {
        var options = System.getenv("LECTERN_JVM");
        return options == null || options.isBlank()
                ? this
                : with(options.strip().split("\\s+"));
    }

    List<String> toList() {
        return List.copyOf(command);
    }
}
