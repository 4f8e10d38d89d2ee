package org.lectern.local.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.local.machine.Child;
import org.lectern.local.machine.DataFolder;
import org.lectern.local.machine.Programs;
import org.lectern.local.machine.Refusal;

/** Prometheus, where this machine has it: it watches the other parts by the rules of every installation. */
public final class Prometheus implements Part {

    public static final String NAME = "prometheus";

    private final DataFolder data;
    private final int port;
    private final Path rules;
    private final Map<String, List<Integer>> watched;

    /**
     * @param rules the folder of the rules, each in the form that a cluster takes
     * @param watched the management ports of each part's processes, by the part's name
     */
    public Prometheus(DataFolder data, int port, Path rules, Map<String, List<Integer>> watched) {
        this.data = data;
        this.port = port;
        this.rules = rules;
        this.watched = watched;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<Integer, String> ports() {
        return Map.of(port, NAME);
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public int managementPort() {
        return 0;
    }

    @Override
    public Set<String> needs() {
        return Set.of();
    }

    @Override
    public int layer() {
        return 5;
    }

    @Override
    public void prepare(Workbench bench) {
        for (var file : ruleFiles()) {
            DataFolder.writePrivately(data.run().resolve(file.getFileName()), plain(read(file)));
        }
        DataFolder.writePrivately(settings(), settingsText());
    }

    @Override
    public Child.Launch launch() {
        return new Child.Launch(
                List.of(
                        program().toString(),
                        "--config.file=" + settings(),
                        "--storage.tsdb.path=" + data.path().resolve(NAME),
                        "--storage.tsdb.retention.time=7d",
                        "--web.listen-address=127.0.0.1:" + port,
                        "--log.level=warn"),
                Map.of(),
                data.path());
    }

    @Override
    public boolean isReady() {
        return Probe.answers("http://127.0.0.1:%d/-/ready".formatted(port));
    }

    /** @throws Refusal when this machine has none */
    public static Path program() {
        return Programs.find(NAME)
                .orElseThrow(
                        () -> new Refusal(
                                "--observe needs Prometheus, and none is on PATH: install it (Debian: apt-get install prometheus), or leave the option out."));
    }

    /** A cluster's rules hold those of Prometheus, two columns further right, below {@code spec:}. */
    static String plain(String clustersRules) {
        return clustersRules
                .lines()
                .dropWhile(line -> !line.equals("spec:"))
                .skip(1)
                .map(line -> line.startsWith("  ") ? line.substring(2) : line)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private String settingsText() {
        var text = new StringBuilder("global: {scrape_interval: 5s, evaluation_interval: 5s}\nrule_files:\n");
        ruleFiles()
                .forEach(file -> text.append("  - ").append(file.getFileName()).append('\n'));
        text.append("scrape_configs:\n");
        watched.forEach((part, ports) -> text.append("""
                  - job_name: %s
                    metrics_path: /q/metrics
                    static_configs:
                      - targets: [%s]
                """.formatted(
                part, ports.stream().map(each -> "\"127.0.0.1:" + each + "\"").collect(Collectors.joining(", ")))));
        return text.toString();
    }

    private Path settings() {
        return data.run().resolve("prometheus.yaml");
    }

    private List<Path> ruleFiles() {
        try (Stream<Path> files = Files.list(rules)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
