package org.lectern.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.local.machine.Programs;

/** What the shell part of the commands says on a machine that lacks something: one sentence, and exit status 1. */
class CommandsTest {

    private static final Path ROOT = Path.of(System.getProperty("lectern.root"));
    private static final List<String> TOOLS = List.of("sh", "dirname", "sed", "head", "cat", "ls", "readlink", "tr");

    @TempDir
    Path folder;

    private Path bin;

    @BeforeEach
    void makeAPathWithoutNode() throws IOException {
        bin = Files.createDirectory(folder.resolve("bin"));
        for (var tool : TOOLS) {
            script(tool, "exec %s \"$@\"".formatted(Programs.find(tool).orElseThrow()));
        }
    }

    @Test
    void withoutAJdkThatIsNewEnoughEveryCommandSaysWhichIsNeeded() throws Exception {
        for (var command : List.of("up", "down", "status", "token", "part")) {
            var result = run(
                    Map.of("MVNW_JAVA", "999"),
                    ROOT.resolve("deploy/local/" + command).toString());

            assertThat(result.status()).as(command).isEqualTo(1);
            assertThat(result.text()).startsWith("Lectern needs JDK 999 or newer, and none was found.");
        }
    }

    @Test
    void withoutNodeTheBuildSaysWhichIsNeeded() throws Exception {
        var result = demandNode();

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.text()).contains("Node 20.19 or newer", "no node on PATH");
    }

    @Test
    void nodeMustBeNewEnough() throws Exception {
        install("v20.18.1");
        assertThat(demandNode().text()).contains("this is Node 20.18.1");
        install("v18.20.0");
        assertThat(demandNode().text()).contains("this is Node 18.20.0");
        for (var good : List.of("v20.19.0", "v22.1.0", "v24.0.0")) {
            install(good);
            assertThat(demandNode()).isEqualTo(new Result(0, ""));
        }
    }

    @Test
    void logsWithoutAPartListsTheLogs() throws Exception {
        Files.createDirectories(folder.resolve("data/logs"));
        Files.writeString(folder.resolve("data/logs/quiz.log"), "a line");

        var result = run(
                Map.of(),
                ROOT.resolve("deploy/local/logs").toString(),
                "--data",
                folder.resolve("data").toString());

        assertThat(result).isEqualTo(new Result(1, "Whose log? deploy/local/logs PART, one of: quiz \n"));
    }

    private void install(String version) throws IOException {
        script("node", "echo " + version);
    }

    private void script(String name, String body) throws IOException {
        var file = Files.writeString(bin.resolve(name), "#!/bin/sh\n" + body + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Result demandNode() throws IOException, InterruptedException {
        var local = ROOT.resolve("deploy/local");
        return run(
                Map.of(),
                bin.resolve("sh").toString(),
                "-euc",
                ". '%1$s/lib.sh'; . '%1$s/build.sh'; demand_node".formatted(local),
                local.resolve("up").toString());
    }

    private Result run(Map<String, String> environment, String... command) throws IOException, InterruptedException {
        var output = folder.resolve("output");
        var builder = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("PATH", bin.toString());
        builder.environment().putAll(environment);
        int status = builder.start().waitFor();
        return new Result(status, Files.readString(output, StandardCharsets.UTF_8));
    }

    private record Result(int status, String text) {}
}
