package org.lectern.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Properties;
import org.awaitility.Awaitility;

/**
 * One Postgres and one Kafka for a whole Maven run: the first module's tests start them in a child process, the later ones join. The child ends with
 * the Maven process (or the IDE) that the tests belong to.
 *
 * @param postgresPort its superuser is {@code postgres} without a password, on the loopback address
 * @param kafka the bootstrap servers
 */
public record TestParts(int postgresPort, String kafka) {

    private static TestParts joined;

    /** The parts of this run, started when nobody has yet. */
    public static synchronized TestParts join() {
        if (joined == null) {
            joined = startOrJoin();
        }
        return joined;
    }

    private static TestParts startOrJoin() {
        var owner = owner();
        var folder = Path.of(System.getProperty("lectern.root", ".")).resolve("target");
        var published = folder.resolve("test-parts-" + owner.pid() + ".properties");
        try {
            Files.createDirectories(folder);
            try (var channel = FileChannel.open(
                            folder.resolve("test-parts.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var _ = channel.lock()) {
                if (!alive(published)) {
                    start(owner, published, folder.resolve("test-parts-" + owner.pid() + ".log"));
                }
                return read(published);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Surefire's parent is Maven, perhaps with a shell between; an IDE's test runner belongs to the IDE, or to itself. */
    private static ProcessHandle owner() {
        for (var ancestor = ProcessHandle.current().parent();
                ancestor.isPresent();
                ancestor = ancestor.get().parent()) {
            if (isJava(ancestor.get())) {
                return ancestor.get();
            }
        }
        return ProcessHandle.current();
    }

    private static boolean isJava(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("java");
    }

    /** Whether the parts that the file tells of are still there: a killed process leaves its file behind. */
    private static boolean alive(Path published) throws IOException {
        return Files.exists(published)
                && ProcessHandle.of(Long.parseLong(load(published).getProperty("pid")))
                        .filter(TestParts::isJava)
                        .isPresent();
    }

    private static void start(ProcessHandle owner, Path published, Path log) throws IOException {
        Files.deleteIfExists(published);
        var child = ChildJvm.start(log, SharedParts.class, Long.toString(owner.pid()), published.toString());
        Awaitility.await("Postgres and Kafka of the tests, see " + log)
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(50))
                .failFast("the process ended, see " + log, () -> !child.isAlive())
                .until(() -> Files.exists(published));
    }

    private static TestParts read(Path published) throws IOException {
        var facts = load(published);
        return new TestParts(Integer.parseInt(facts.getProperty("postgres.port")), facts.getProperty("kafka"));
    }

    private static Properties load(Path published) throws IOException {
        var facts = new Properties();
        try (var reader = Files.newBufferedReader(published)) {
            facts.load(reader);
        }
        return facts;
    }
}
