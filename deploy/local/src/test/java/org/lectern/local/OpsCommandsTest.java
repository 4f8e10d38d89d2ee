package org.lectern.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.local.machine.DataFolder;
import org.lectern.local.machine.Programs;
import org.lectern.local.machine.Turn;

/** The commands of {@code deploy/ops} on a folder that looks like a platform's. */
class OpsCommandsTest {

    private static final Path OPS = Path.of(System.getProperty("lectern.root")).resolve("deploy/ops");

    @TempDir
    Path folder;

    private Path data;
    private Path file;
    private Path bin;

    @BeforeEach
    void makeAFolderThatWasInUse() throws IOException {
        data = folder.resolve("data");
        file = folder.resolve("backup.tar.gz");
        bin = Files.createDirectory(folder.resolve("bin"));
        Files.createDirectories(data.resolve("run"));
        Files.createDirectories(data.resolve("postgres"));
        Files.writeString(data.resolve("postgres/PG_VERSION"), "18");
        Files.writeString(data.resolve("secrets"), "quiz=one");
        Files.writeString(data.resolve("run/lock"), "4194304");
        Files.createFile(data.resolve("run/launcher-1.jar"));
        Files.writeString(data.resolve("run/launcher-1.classpath"), System.getProperty("java.class.path"));
    }

    @Test
    void restoreBringsBackWhatTheBackupHeldAndKeepsWhatWasThere() throws Exception {
        assertThat(ops("backup").text()).contains("holds the data of " + data);
        Files.writeString(data.resolve("secrets"), "quiz=two");

        var restored = ops("restore");

        assertThat(restored.text()).contains("What was there is in ", "is as it was when the backup was made");
        assertThat(data.resolve("secrets")).hasContent("quiz=one");
        assertThat(aside())
                .singleElement()
                .satisfies(before -> assertThat(before.resolve("secrets")).hasContent("quiz=two"));
    }

    @Test
    void backupDuringWhichLecternWasStartedIsNotKept() throws Exception {
        startLecternDuringTheCopy();

        var refused = ops("backup");

        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.text())
                .startsWith("Lectern was started for %s meanwhile: nothing was kept.".formatted(data));
        assertThat(folder).isDirectoryNotContaining(left -> left.toString().contains("backup.tar"));
    }

    @Test
    void restoreDuringWhichLecternWasStartedChangesNothing() throws Exception {
        ops("backup");
        Files.writeString(data.resolve("secrets"), "quiz=two");
        startLecternDuringTheCopy();

        var refused = ops("restore");

        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.text())
                .startsWith("Lectern was started for %s meanwhile: nothing was changed.".formatted(data));
        assertThat(data.resolve("secrets")).hasContent("quiz=two");
        assertThat(aside()).isEmpty();
        assertThat(data.resolve("restoring")).doesNotExist();
    }

    @Test
    void nothingIsCopiedWhileLecternIsUp() throws Exception {
        try (var _ = Turn.take(new DataFolder(data)).orElseThrow()) {
            assertThat(ops("backup").text()).startsWith("Lectern is up for %s: deploy/local/down".formatted(data));
        }
        assertThat(file).doesNotExist();
    }

    /** Numbers of processes are used again, after a reboot above all. */
    @Test
    void anotherProgramWithTheNumberOfTheLastLauncherLocksNobodyOut() throws Exception {
        Files.writeString(
                data.resolve("run/lock"), Long.toString(ProcessHandle.current().pid()));

        assertThat(ops("backup").status()).isZero();
    }

    @Test
    void examWindowThatCannotAskSaysSoAndNeverThatAnExamIsLive() throws Exception {
        for (var arguments : List.of(
                List.of("--data"),
                List.of("--data="),
                List.of("--data", data.toString()),
                List.of("elsewhere"),
                List.of("http://127.0.0.1:1"))) {
            var unknown = run("exam-window", arguments);

            assertThat(unknown.status()).as(arguments.toString()).isEqualTo(2);
            assertThat(unknown.text()).as(arguments.toString()).isNotBlank();
        }
        assertThat(run("exam-window", List.of("--data")).text()).isEqualTo("--data needs a value.\n");
    }

    private List<Path> aside() throws IOException {
        try (var all = Files.list(data)) {
            return all.filter(each -> each.getFileName().toString().startsWith("before-"))
                    .toList();
        }
    }

    /** A tar during which somebody gives {@code up}: the launcher writes its number into the lock. */
    private void startLecternDuringTheCopy() throws IOException {
        var tar = Files.writeString(
                bin.resolve("tar"),
                "#!/bin/sh\ncase $* in *-C*) printf 4194305 >'%s' ;; esac\nexec %s \"$@\"\n"
                        .formatted(
                                data.resolve("run/lock"), Programs.find("tar").orElseThrow()));
        assertThat(tar.toFile().setExecutable(true)).isTrue();
    }

    private Result ops(String command) throws IOException, InterruptedException {
        return run(command, List.of(file.toString(), "--data", data.toString()));
    }

    private Result run(String command, List<String> arguments) throws IOException, InterruptedException {
        var output = folder.resolve("output");
        var words = new ArrayList<>(List.of(OPS.resolve(command).toString()));
        words.addAll(arguments);
        var builder = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().merge("PATH", bin.toString(), (path, first) -> first + ":" + path);
        int status = builder.start().waitFor();
        return new Result(status, Files.readString(output));
    }

    private record Result(int status, String text) {}
}
