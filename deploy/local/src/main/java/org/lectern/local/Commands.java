package org.lectern.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import org.lectern.local.login.Tokens;
import org.lectern.local.machine.Ledger;
import org.lectern.local.machine.Refusal;
import org.lectern.local.machine.Turn;
import org.lectern.local.supervise.Orders;

/** Everything but {@code up}: asks or tells the launcher that runs. Each returns the exit status. */
final class Commands {

    private static final Set<String> DEEDS = Set.of("start", "stop", "kill");

    private Commands() {}

    static int running(Options options) {
        return Turn.isTaken(options.data()) ? 0 : 1;
    }

    static int down(Options options) {
        if (Turn.isTaken(options.data())) {
            if (!options.force()) {
                refuseWhileAnExamIsLive(options, status(orders(options)));
            }
            orders(options).give("down", line -> System.out.println("  " + line));
            awaitEnd(options);
            System.out.println(
                    "Lectern is down. Its data stays in " + options.data().path() + ".");
        } else {
            var left = new Ledger(options.data()).stopLeftovers(line -> System.out.println("  " + line));
            System.out.println(left.isEmpty() ? "Lectern is not running." : "Lectern is down.");
        }
        return 0;
    }

    /** The launcher still cleans up after its last answer. */
    private static void awaitEnd(Options options) {
        Turn.holder(options.data())
                .flatMap(ProcessHandle::of)
                .ifPresent(launcher -> launcher.onExit()
                        .orTimeout(30, java.util.concurrent.TimeUnit.SECONDS)
                        .join());
    }

    static int status(Options options) {
        if (!Turn.isTaken(options.data())) {
            System.out.println(options.json() ? "{\"ready\":false,\"parts\":[]}" : "Lectern is not running.");
            return 1;
        }
        var status = status(orders(options));
        System.out.println(options.json() ? status : forPeople(status));
        return status.path("ready").asBoolean() ? 0 : 1;
    }

    private static JsonNode status(Orders orders) {
        var answer = new StringBuilder();
        orders.give("status", answer::append);
        return read(answer.toString());
    }

    private static void refuseWhileAnExamIsLive(Options options, JsonNode status) {
        var live = liveExams(options, status);
        if (!live.isEmpty()) {
            throw new Refusal("An exam is live, so Lectern stays up. %s. What is saved stays saved: %s stops it now."
                    .formatted(String.join(". ", live), options.command("down --force")));
        }
    }

    private static List<String> liveExams(Options options, JsonNode status) {
        try {
            return LiveExams.of(status);
        } catch (Refusal unable) {
            throw new Refusal(
                    "Nobody can tell whether an exam is live, so Lectern stays up: %s %s stops it nevertheless."
                            .formatted(unable.getMessage(), options.command("down --force")),
                    unable);
        }
    }

    private static String forPeople(JsonNode status) {
        var text = new StringBuilder(status.path("ready").asBoolean() ? "Lectern is up." : "Lectern is not ready.");
        long memory = 0;
        for (var part : status.path("parts")) {
            memory += part.path("pssMiB").asLong();
            text.append("%n  %-10s %-10s port %-6d pid %-8d %4d MiB"
                    .formatted(
                            part.path("name").asText(),
                            part.path("state").asText(),
                            part.path("port").asInt(),
                            part.path("pid").asLong(),
                            part.path("pssMiB").asLong()));
        }
        return text.append("%n  together %d MiB (Pss)".formatted(memory)).toString();
    }

    static int token(Options options) {
        if (options.operands().size() != 1) {
            throw new Refusal("Whose token? deploy/local/token student");
        }
        var user = options.operands().getFirst();
        System.out.println(new Tokens(realm(options), "lectern-cli").of(user, user));
        return 0;
    }

    private static Refusal notRunning(Options options) {
        return new Refusal("Lectern is not running; %s starts it.".formatted(options.command("up")));
    }

    /** Where the running launcher has its Keycloak. */
    private static String realm(Options options) {
        var outside = new Outside(System.getenv()).realmUrl();
        if (outside.isPresent()) {
            return outside.get();
        }
        if (!Turn.isTaken(options.data())) {
            throw notRunning(options);
        }
        int port =
                Up.keycloakPort(options.data()).orElseGet(() -> new Addresses(options.portOffset()).port("keycloak"));
        return "http://localhost:%d/realms/lectern".formatted(port);
    }

    static int part(Options options) {
        var words = options.operands();
        if (words.size() != 2 || !DEEDS.contains(words.getFirst())) {
            throw new Refusal("deploy/local/part start|stop|kill NAME, as in: deploy/local/part stop quiz");
        }
        if (!Turn.isTaken(options.data())) {
            throw notRunning(options);
        }
        orders(options).give(String.join(" ", words), System.out::println);
        return 0;
    }

    private static Orders orders(Options options) {
        return new Orders(options.data().control());
    }

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new Refusal("The launcher answers nonsense: " + json, e);
        }
    }
}
