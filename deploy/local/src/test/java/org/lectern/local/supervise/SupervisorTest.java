package org.lectern.local.supervise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.local.machine.Child;
import org.lectern.local.machine.DataFolder;
import org.lectern.local.machine.Ledger;
import org.lectern.local.machine.Refusal;
import org.lectern.local.part.Part;

class SupervisorTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private DataFolder data;
    private Supervisor supervisor;

    @BeforeEach
    void makeTheFolder() {
        data = new DataFolder(folder.resolve("data")).create();
    }

    @AfterEach
    void stopEverything() {
        supervisor.stopAll(_ -> {});
    }

    @Test
    void aPartStartsWhenWhatItNeedsIsReady() {
        var order = new ArrayList<String>();
        supervise(part("postgres", 0, Set.of(), order), part("quiz", 3, Set.of("postgres"), order));

        supervisor.startAll();

        assertThat(order).containsExactly("postgres", "quiz");
        assertThat(supervisor.status().parts()).allMatch(view -> view.state().equals("ready") && view.pid() > 0);
    }

    @Test
    void everythingStopsLayerByLayerFromTheTop() {
        supervise(
                part("postgres", 0, Set.of(), new ArrayList<>()),
                part("kafka", 1, Set.of(), new ArrayList<>()),
                part("gateway", 4, Set.of(), new ArrayList<>()));
        supervisor.startAll();
        var stopped = new ArrayList<String>();

        supervisor.stopAll(stopped::add);

        assertThat(stopped).containsExactly("gateway stopped", "kafka stopped", "postgres stopped");
        assertThat(new Ledger(data).stopLeftovers(_ -> {})).isEmpty();
    }

    @Test
    void aPartThatDiesAtItsStartIsNamedWithItsCauseAndNothingIsLeftRunning() {
        var good = part("postgres", 0, Set.of(), new ArrayList<>());
        var bad =
                new TestPart("quiz", 3, Set.of("postgres"), "echo 'ERROR no such role' >&2; exit 3", new ArrayList<>());
        supervise(good, bad);

        assertThatThrownBy(supervisor::startAll)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("quiz ended by itself with status 3 while it started: ERROR no such role")
                .hasMessageContaining(data.log("quiz").toString());
        assertThat(supervisor.status().parts()).allMatch(view -> view.pid() == 0);
    }

    @Test
    void aPartThatDiesByItselfIsStartedAgain() {
        supervise(part("quiz", 3, Set.of(), new ArrayList<>()));
        supervisor.startAll();
        long first = pid("quiz");

        ProcessHandle.of(first).orElseThrow().destroyForcibly();

        await(() -> {
            // Asked once: between two questions the process may die, and 0 is not the first either.
            long now = pid("quiz");
            return now != 0 && now != first && supervisor.runner("quiz").state() == State.READY;
        });
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("quiz was ended by signal 9; starting it again");
    }

    @Test
    void aPartThatWasKilledByOrderStaysDownUntilItIsStarted() throws StartFailure {
        supervise(part("quiz", 3, Set.of(), new ArrayList<>()));
        supervisor.startAll();

        supervisor.runner("quiz").kill();

        assertThat(supervisor.runner("quiz").state()).isEqualTo(State.STOPPED);
        assertThat(pid("quiz")).isZero();
        supervisor.runner("quiz").start();
        assertThat(supervisor.runner("quiz").state()).isEqualTo(State.READY);
    }

    @Test
    void aStopInTheMiddleOfTheStartEndsIt() throws InterruptedException {
        var never = new TestPart("keycloak", 2, Set.of(), "exec tail -f /dev/null", new ArrayList<>());
        supervise(never);
        var start = Thread.ofPlatform().start(() -> {
            try {
                supervisor.startAll();
            } catch (Refusal _) {
                // stopped
            }
        });
        await(() -> pid("keycloak") != 0);

        supervisor.stopAll(_ -> {});

        assertThat(start.join(LONG)).isTrue();
        assertThat(pid("keycloak")).isZero();
    }

    @Test
    void ordersComeThroughTheSocketAndARefusalNamesTheParts() {
        supervise(part("quiz", 3, Set.of(), new ArrayList<>()));
        supervisor.startAll();
        try (var _ = new Control(data.control(), supervisor, () -> {})) {
            var orders = new Orders(data.control());

            orders.give("stop quiz", _ -> {});
            assertThat(supervisor.runner("quiz").state()).isEqualTo(State.STOPPED);
            assertThatThrownBy(() -> orders.give("stop quz", _ -> {}))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("the parts are quiz");
            var answer = new ArrayList<String>();
            orders.give("status", answer::add);
            assertThat(answer).singleElement().asString().contains("\"state\":\"stopped\"");
        }
    }

    private void supervise(Part... parts) {
        supervisor = new Supervisor(
                List.of(parts),
                data,
                new Ledger(data),
                new Board(new PrintStream(printed, true, StandardCharsets.UTF_8), false),
                3);
    }

    private long pid(String name) {
        return supervisor.runner(name).pid();
    }

    private Part part(String name, int layer, Set<String> needs, List<String> order) {
        return new TestPart(name, layer, needs, "touch \"$READY\"; exec tail -f /dev/null", order);
    }

    private static void await(BooleanSupplier condition) {
        long limit = System.nanoTime() + LONG.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(limit);
            Thread.onSpinWait();
        }
    }

    /** A shell script that is ready when it has made its file. */
    private final class TestPart implements Part {

        private final String name;
        private final int layer;
        private final Set<String> needs;
        private final String script;
        private final List<String> order;

        TestPart(String name, int layer, Set<String> needs, String script, List<String> order) {
            this.name = name;
            this.layer = layer;
            this.needs = needs;
            this.script = script;
            this.order = order;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Map<Integer, String> ports() {
            return Map.of();
        }

        @Override
        public int port() {
            return 1;
        }

        @Override
        public int managementPort() {
            return 0;
        }

        @Override
        public Set<String> needs() {
            return needs;
        }

        @Override
        public int layer() {
            return layer;
        }

        @Override
        public Child.Launch launch() {
            return new Child.Launch(List.of("sh", "-c", script), Map.of("READY", ready().toString()), folder);
        }

        @Override
        public boolean isReady() {
            return Files.exists(ready());
        }

        @Override
        public void whenReady() {
            order.add(name);
        }

        private Path ready() {
            return folder.resolve(name + ".ready");
        }
    }
}
