package org.lectern.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TurnTest {

    @TempDir
    Path folder;

    @Test
    void nobodyHasTheTurnOfANewFolder() {
        assertThat(Turn.isTaken(new DataFolder(folder.resolve("data")))).isFalse();
    }

    @Test
    void theTurnIsRefusedWhileAnotherProcessHasIt() throws IOException, InterruptedException {
        var data = new DataFolder(folder.resolve("data")).create();
        var other = holder(data);
        try {
            assertThat(Turn.take(data)).isEmpty();
            assertThat(Turn.isTaken(data)).isTrue();
            assertThat(Turn.holder(data)).contains(other.pid());
        } finally {
            end(other);
        }
    }

    @Test
    void theTurnIsFreeAfterItsHolderWasKilled() throws IOException, InterruptedException {
        var data = new DataFolder(folder.resolve("data")).create();
        end(holder(data));

        try (var turn = Turn.take(data).orElseThrow()) {
            assertThat(turn).isNotNull();
            assertThat(Turn.holder(data)).contains(ProcessHandle.current().pid());
        }
    }

    private static Process holder(DataFolder data) throws IOException {
        var process = new ProcessBuilder(
                        Programs.java(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        data.path().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        assertThat(reader.readLine()).isEqualTo("taken");
        return process;
    }

    private static void end(Process process) throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Another launcher. */
    static final class Holder {

        private Holder() {}

        public static void main(String[] arguments) throws IOException {
            try (var _ = Turn.take(new DataFolder(Path.of(arguments[0]))).orElseThrow()) {
                System.out.println("taken");
                // Until it is killed.
                int end = System.in.read();
                System.exit(end);
            }
        }
    }
}
