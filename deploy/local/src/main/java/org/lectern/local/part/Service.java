package org.lectern.local.part;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.local.machine.Child;
import org.lectern.local.machine.DataFolder;
import org.lectern.local.machine.Refusal;

/** One of our own services, or the gateway, run from a copy of what Maven has built: building again does not disturb the running one. */
public final class Service implements Part {

    private final DataFolder data;
    private final Settings settings;

    /**
     * @param name of this process
     * @param program of which it is a replica: replicas share one copy
     * @param built Maven's {@code target/quarkus-app}
     * @param environment its settings, without the ports
     */
    public record Settings(
            String name,
            String program,
            Path built,
            int port,
            int managementPort,
            Machine machine,
            Map<String, String> environment,
            Set<String> needs,
            int layer) {}

    /**
     * @param heapMiB the most it may take for objects
     * @param options more for its JVM
     */
    public record Machine(int heapMiB, List<String> options) {}

    public Service(DataFolder data, Settings settings) {
        this.data = data;
        this.settings = settings;
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public Map<Integer, String> ports() {
        return Map.of(settings.port(), name(), settings.managementPort(), name() + "'s management");
    }

    @Override
    public int port() {
        return settings.port();
    }

    @Override
    public int managementPort() {
        return settings.managementPort();
    }

    @Override
    public Set<String> needs() {
        return settings.needs();
    }

    @Override
    public int layer() {
        return settings.layer();
    }

    /** Copies the program; done for all services before the first is started. */
    public void copy() {
        if (Files.notExists(settings.built().resolve("quarkus-run.jar"))) {
            throw new Refusal("%s is not built: run ./mvnw -pl %s -am package, or start without it: --without %s."
                    .formatted(
                            settings.program(),
                            settings.built().getName(settings.built().getNameCount() - 3),
                            settings.program()));
        }
        Folders.mirror(settings.built(), program());
    }

    @Override
    public Child.Launch launch() {
        var environment = new java.util.HashMap<>(settings.environment());
        environment.put("LECTERN_HTTP_HOST", "127.0.0.1");
        environment.put("LECTERN_HTTP_PORT", Integer.toString(settings.port()));
        environment.put("LECTERN_MANAGEMENT_PORT", Integer.toString(settings.managementPort()));
        return new Child.Launch(
                new JavaCommand(settings.machine().heapMiB())
                        .with(settings.machine().options())
                        .withUserOptions()
                        .with(
                                "-XX:MaxDirectMemorySize=128m",
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-jar",
                                program().resolve("quarkus-run.jar").toString())
                        .toList(),
                environment,
                data.run());
    }

    @Override
    public boolean isReady() {
        return Probe.answers("http://127.0.0.1:%d/q/health/ready".formatted(settings.managementPort()));
    }

    private Path program() {
        return data.run().resolve("programs").resolve(settings.program());
    }
}
