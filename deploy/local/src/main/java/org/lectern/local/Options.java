package org.lectern.local;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.local.machine.DataFolder;
import org.lectern.local.machine.Refusal;

/**
 * What was asked for on the command line.
 *
 * @param elsewhere the data folder is not the standard one
 * @param portOffset is added to every port
 * @param detach return when the platform is ready
 * @param json answer for programs
 * @param observe run Prometheus too
 * @param force stop although an exam is live
 * @param replicas how many of which service
 * @param without the parts that somebody else runs
 * @param operands words that are no options
 */
record Options(
        DataFolder data,
        boolean elsewhere,
        int portOffset,
        boolean detach,
        boolean json,
        boolean observe,
        boolean force,
        Map<String, Integer> replicas,
        Set<String> without,
        List<String> operands) {

    static final Set<String> SERVICES = Set.of("content", "quiz", "progress");

    private static final int HIGHEST_OFFSET = 40_000;
    private static final int MOST_REPLICAS = 9;

    static Options parse(List<String> arguments, Path standardData) {
        var words = new ArrayDeque<String>();
        arguments.forEach(argument -> split(argument, words));
        Path data = standardData;
        int offset = 0;
        boolean detach = false;
        boolean json = false;
        boolean observe = false;
        boolean force = false;
        var replicas = new HashMap<String, Integer>();
        var without = new HashSet<String>();
        var operands = new ArrayList<String>();
        while (!words.isEmpty()) {
            var word = words.poll();
            switch (word) {
                case "--data" -> data = Path.of(value(word, words));
                case "--port-offset" -> offset = number(word, value(word, words), 0, HIGHEST_OFFSET);
                case "--detach" -> detach = true;
                case "--json" -> json = true;
                case "--observe" -> observe = true;
                case "--force" -> force = true;
                case "--no-build" -> {} // the wrapper's business
                case "--replicas" -> replicas(value(word, words), replicas);
                case "--without" -> without.addAll(known(value(word, words)));
                default -> operands.add(operand(word));
            }
        }
        return new Options(
                new DataFolder(data),
                !data.equals(standardData),
                offset,
                detach,
                json,
                observe,
                force,
                replicas,
                without,
                operands);
    }

    /** A command for the same data folder, as it would be typed. */
    String command(String words) {
        return "deploy/local/" + words + (elsewhere ? " --data " + data.path() : "");
    }

    /** For a command that takes no operands. */
    Options withoutOperands() {
        if (!operands.isEmpty()) {
            throw new Refusal("%s is no option here; docs/operators.md lists them.".formatted(operands.getFirst()));
        }
        return this;
    }

    int replicasOf(String service) {
        return replicas.getOrDefault(service, 1);
    }

    private static void split(String argument, ArrayDeque<String> words) {
        int sign = argument.startsWith("--") ? argument.indexOf('=') : -1;
        if (sign > 0) {
            words.add(argument.substring(0, sign));
            words.add(argument.substring(sign + 1));
        } else {
            words.add(argument);
        }
    }

    private static String value(String option, ArrayDeque<String> words) {
        var value = words.poll();
        if (value == null || value.isBlank()) {
            throw new Refusal("%s needs a value.".formatted(option));
        }
        return value;
    }

    private static int number(String option, String text, int lowest, int highest) {
        if (text.matches("\\d{1,6}")) {
            int number = Integer.parseInt(text);
            if (number >= lowest && number <= highest) {
                return number;
            }
        }
        throw new Refusal("%s takes a number from %d to %d, not %s.".formatted(option, lowest, highest, text));
    }

    /** {@code quiz=2} or {@code quiz=2,progress=2}. */
    private static void replicas(String text, Map<String, Integer> replicas) {
        for (var each : text.split(",")) {
            var pair = each.split("=", 2);
            if (pair.length != 2 || !SERVICES.contains(pair[0])) {
                throw new Refusal("--replicas takes content, quiz or progress with a number, as in quiz=2, not %s."
                        .formatted(each));
            }
            replicas.put(pair[0], number("--replicas", pair[1], 1, MOST_REPLICAS));
        }
    }

    private static List<String> known(String text) {
        var names = List.of(text.split(","));
        names.forEach(name -> {
            if (!SERVICES.contains(name) && !name.equals("gateway")) {
                throw new Refusal("--without takes content, quiz, progress or gateway, not %s.".formatted(name));
            }
        });
        return names;
    }

    private static String operand(String word) {
        if (word.startsWith("-")) {
            throw new Refusal("%s is no option here; docs/operators.md lists them.".formatted(word));
        }
        return word;
    }
}
