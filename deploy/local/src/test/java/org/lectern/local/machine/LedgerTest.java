package org.lectern.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

    @TempDir
    Path folder;

    private DataFolder data;
    private final List<Child> children = new ArrayList<>();

    @BeforeEach
    void makeTheFolder() {
        data = new DataFolder(folder.resolve("data")).create();
    }

    @AfterEach
    void killWhatIsLeft() {
        children.forEach(Child::kill);
    }

    @Test
    void whatAKilledLauncherLeftIsStoppedInReverseOrder() {
        var first = child(data.path());
        var second = child(data.path());
        var killed = new Ledger(data);
        killed.add("postgres", first.handle());
        killed.add("quiz", second.handle());

        var stopped = new Ledger(data).stopLeftovers(_ -> {});

        assertThat(stopped).containsExactly("quiz", "postgres");
        // The system's word: here they are children of this very process, which notes their end a moment later.
        assertThat(first.handle().isAlive()).isFalse();
        assertThat(second.handle().isAlive()).isFalse();
    }

    @Test
    void aProcessThatHasGotTheSameNumberIsLeftAlone() throws IOException {
        var stranger = child(data.path());
        long anHourBefore =
                stranger.handle().info().startInstant().orElseThrow().toEpochMilli() - 3_600_000;
        Files.writeString(data.run().resolve("children"), "quiz %d %d%n".formatted(stranger.pid(), anHourBefore));

        var stopped = new Ledger(data).stopLeftovers(_ -> {});

        assertThat(stopped).isEmpty();
        assertThat(stranger.isAlive()).isTrue();
    }

    @Test
    void aProcessOfAnotherFolderIsLeftAlone() {
        var stranger = child(Path.of("/elsewhere"));
        new Ledger(data).add("quiz", stranger.handle());

        var stopped = new Ledger(data).stopLeftovers(_ -> {});

        assertThat(stopped).isEmpty();
        assertThat(stranger.isAlive()).isTrue();
    }

    @Test
    void aLineThatACrashCutOffTellsNothing() throws IOException {
        Files.writeString(data.run().resolve("children"), "quiz 12");

        assertThat(new Ledger(data).stopLeftovers(_ -> {})).isEmpty();
    }

    /** A process that waits, with that folder in its command. */
    private Child child(Path mark) {
        var child = Child.start(
                new Child.Launch(
                        List.of(
                                "tail",
                                "-f",
                                "/dev/null",
                                "--pid=" + ProcessHandle.current().pid(),
                                mark + "/x"),
                        Map.of(),
                        folder),
                folder.resolve("child-%d.log".formatted(children.size())));
        children.add(child);
        return child;
    }
}
