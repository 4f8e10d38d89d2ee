package org.lectern.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.lectern.local.course.CoursePublisher;
import org.lectern.local.login.Tokens;
import org.lectern.local.machine.DataFolder;
import org.lectern.local.machine.FreeSpace;
import org.lectern.local.machine.Ledger;
import org.lectern.local.machine.PortCheck;
import org.lectern.local.machine.Refusal;
import org.lectern.local.machine.Secrets;
import org.lectern.local.machine.Turn;
import org.lectern.local.mail.Mailbox;
import org.lectern.local.part.Part;
import org.lectern.local.part.Service;
import org.lectern.local.supervise.Board;
import org.lectern.local.supervise.Control;
import org.lectern.local.supervise.Supervisor;

/** Runs the platform until it is told to stop: everything that can refuse comes before anything is started. */
final class Up {

    private static final int NEEDED_AT_FIRST_MIB = 1024;
    private static final int NEEDED_LATER_MIB = 256;
    private static final String COURSE = "flask-training";

    private final Path root;
    private final Options options;
    private final DataFolder data;
    private final Board board;
    private final long began = System.nanoTime();
    private final CountDownLatch end = new CountDownLatch(1);

    Up(Path root, Options options) {
        this.root = root;
        this.options = options;
        this.data = options.data();
        var console = System.console();
        this.board = new Board(System.out, console != null && console.isTerminal());
    }

    int run() {
        data.create();
        var turn = Turn.take(data);
        if (turn.isEmpty()) {
            System.out.println("Lectern is already up for %s (pid %s): %s tells more, %s stops it."
                    .formatted(
                            data.path(),
                            Turn.holder(data).map(Object::toString).orElse("unknown"),
                            options.command("status"),
                            options.command("down")));
            return 0;
        }
        try (var _ = turn.get()) {
            return runAlone();
        }
    }

    private int runAlone() {
        var ledger = new Ledger(data);
        ledger.stopLeftovers(board::say);
        FreeSpace.demand(data.path(), data.isUsed() ? NEEDED_LATER_MIB : NEEDED_AT_FIRST_MIB);
        var plan = new Plan(root, options, new Outside(System.getenv()), new Secrets(data));
        var parts = plan.parts();
        PortCheck.demandFree(ports(plan, parts));
        copyPrograms(parts);
        remember(plan);

        var supervisor = new Supervisor(parts, data, ledger, board, atOnce());
        var hook = new Thread(() -> stop(supervisor), "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try (var _ = new Control(data.control(), supervisor, end::countDown);
                var _ = mailbox(plan)) {
            start(supervisor, plan);
            end.await();
            return 0;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return 1;
        } catch (RuntimeException e) {
            if (supervisor.isStopping() && !(e instanceof Refusal)) {
                return 1;
            }
            supervisor.stopAll(_ -> {});
            throw e;
        }
    }

    /** Nobody's (null) where Keycloak runs elsewhere: that one has a mail server of its own. */
    private Mailbox mailbox(Plan plan) {
        return plan.hasOwnKeycloak()
                ? new Mailbox(plan.addresses().port("mail"), data.path().resolve("mail"), this::tellOfMail)
                : null;
    }

    private void tellOfMail(String recipients, Path file) {
        board.say("mail for %s: %s".formatted(recipients, file));
    }

    private void start(Supervisor supervisor, Plan plan) {
        board.live();
        try {
            supervisor.startAll();
            board.startIsOver();
            publish(plan);
        } finally {
            board.startIsOver();
        }
        supervisor.everythingIsThere();
        System.out.println(greeting(plan));
        Detached.tellReady();
    }

    private void publish(Plan plan) {
        if (options.without().contains("content")) {
            board.say("the course is not published: content-service is not run from here");
            return;
        }
        var token = instructorToken(plan);
        if (token.isEmpty()) {
            return;
        }
        var services = new CoursePublisher.Services(
                plan.addresses().url("content"), address(plan, "quiz"), address(plan, "progress"));
        new CoursePublisher(token.get(), board::say)
                .publish(COURSE, root.resolve("courses").resolve(COURSE), services);
    }

    /** A Keycloak that runs elsewhere need not have our demo users. */
    private Optional<String> instructorToken(Plan plan) {
        try {
            return Optional.of(new Tokens(plan.realmUrl(), "lectern-cli").of("instructor", "instructor"));
        } catch (Refusal refusal) {
            if (!plan.hasOwnKeycloak()) {
                board.say("the course is not published, do it as an instructor of your realm: " + refusal.getMessage());
                return Optional.empty();
            }
            throw refusal;
        }
    }

    private Optional<String> address(Plan plan, String service) {
        return options.without().contains(service)
                ? Optional.empty()
                : Optional.of(plan.addresses().url(service));
    }

    private String greeting(Plan plan) {
        var seconds = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
        return """

                Lectern is up after %.1f s: %s

                  log in as       password
                  student         student
                  student2        student2
                  instructor      instructor
                  admin           admin

                Data: %s · logs: %s · stop: %s""".formatted(
                        seconds,
                        plan.addresses().url("gateway"),
                        data.path(),
                        options.command("logs PART"),
                        (options.detach() ? "" : "Ctrl-C or ") + options.command("down"));
    }

    /** In order; the second who asks waits for the first. */
    private void stop(Supervisor supervisor) {
        if (!supervisor.isStopping()) {
            board.startIsOver();
            board.say("stopping");
        }
        supervisor.stopAll(_ -> {});
    }

    private static Map<Integer, String> ports(Plan plan, List<Part> parts) {
        var ports = new java.util.TreeMap<Integer, String>();
        parts.forEach(part -> ports.putAll(part.ports()));
        if (plan.hasOwnKeycloak()) {
            ports.put(plan.addresses().port("mail"), "the mailbox");
        }
        return ports;
    }

    private void copyPrograms(List<Part> parts) {
        try {
            parts.forEach(part -> {
                if (part instanceof Service service) {
                    service.copy();
                }
            });
        } catch (UncheckedIOException e) {
            throw new Refusal(
                    "The programs cannot be copied to %s: %s."
                            .formatted(data.run(), e.getCause().getMessage()),
                    e);
        }
    }

    /** For the other commands, and for who runs a part by hand. */
    private void remember(Plan plan) {
        DataFolder.writePrivately(
                data.run().resolve("keycloak.port"),
                Integer.toString(plan.addresses().port("keycloak")));
        for (var name : options.without()) {
            var environment = new HashMap<>(plan.environment(name));
            environment.put(
                    "LECTERN_HTTP_PORT", Integer.toString(plan.addresses().port(name)));
            environment.put(
                    "LECTERN_MANAGEMENT_PORT",
                    Integer.toString(Addresses.management(plan.addresses().port(name))));
            var file = data.run().resolve(name + ".env");
            DataFolder.writePrivately(
                    file,
                    environment.entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(entry -> "%s='%s'%n".formatted(entry.getKey(), entry.getValue()))
                            .collect(Collectors.joining()));
            board.say("%s is left to you; its environment: set -a; . %s; set +a".formatted(name, file));
        }
    }

    static OptionalInt keycloakPort(DataFolder data) {
        var file = data.run().resolve("keycloak.port");
        try {
            return Files.exists(file) ? OptionalInt.of(Integer.parseInt(Files.readString(file))) : OptionalInt.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A JVM that starts keeps one core busy, and waits for the disk in between. */
    private static int atOnce() {
        return Math.max(3, Runtime.getRuntime().availableProcessors() + 1);
    }
}
