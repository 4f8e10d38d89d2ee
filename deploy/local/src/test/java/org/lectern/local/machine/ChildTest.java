package org.lectern.local.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @Test
    void whatItPrintsGoesToItsLogAndTheLogBeforeIsKept() throws IOException, InterruptedException {
        var log = folder.resolve("part.log");
        Files.writeString(log, "the run before");

        var child = start("echo one; echo two >&2");

        assertThat(child.endsWithin(LONG)).isTrue();
        assertThat(log).hasContent("one\ntwo");
        assertThat(folder.resolve("part.log.1")).hasContent("the run before");
    }

    @Test
    void itEndsInOrderWhenItObeys() {
        var child = start("exec tail -f /dev/null");

        assertThat(child.end(LONG)).isTrue();
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void itIsKilledWhenItDoesNotObey() throws IOException {
        var child = start("trap '' TERM; echo deaf; while :; do sleep 1; done");
        while (!Files.readString(folder.resolve("part.log")).contains("deaf")) {
            Thread.onSpinWait();
        }

        assertThat(child.end(Duration.ofMillis(300))).isFalse();
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void aProgramThatIsMissingIsNamed() {
        var launch = new Child.Launch(List.of("/no/such/program"), Map.of(), Path.of("/no/such/folder"));

        assertThatThrownBy(() -> Child.start(launch, folder.resolve("part.log")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("/no/such/program");
    }

    private Child start(String script) {
        return Child.start(new Child.Launch(List.of("sh", "-c", script), Map.of(), folder), folder.resolve("part.log"));
    }
}
