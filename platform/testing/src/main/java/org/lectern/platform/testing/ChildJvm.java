package org.lectern.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts a class of the tests' class path in a process of its own: what must survive, be killed or be paused by itself. */
public final class ChildJvm {

    private ChildJvm() {}

    /** The process, its output in that file. */
    public static Process start(Path log, Class<?> main, String... arguments) {
        try {
            var command = new ArrayList<String>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx512m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "@" + classPath(),
                    main.getName()));
            command.addAll(List.of(arguments));
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In a file: a long class path is longer than a command's argument may be. */
    private static Path classPath() throws IOException {
        var file = Files.createTempFile("lectern-class-path", ".txt");
        file.toFile().deleteOnExit();
        var path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Files.writeString(file, "-cp \"" + path.replace("\\", "\\\\") + "\"");
    }
}
