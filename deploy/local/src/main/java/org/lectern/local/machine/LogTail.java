package org.lectern.local.machine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads why a part died from the end of its log. */
public final class LogTail {

    private static final int WINDOW = 256 * 1024;
    private static final int LONGEST = 400;

    /** A shell's way to tell that a signal ended a program, and Java's. */
    private static final int SIGNALS = 128;

    private static final Pattern CAUSE = Pattern.compile("^Caused by: (?:[\\w.$]+\\.)?([\\w$]+(?:: .*)?)$");
    private static final Pattern ERROR = Pattern.compile("\\b(ERROR|FATAL|PANIC)\\b");
    private static final ObjectMapper JSON = new ObjectMapper();

    private LogTail() {}

    /** The most telling line: the root cause of the last error, else the last line. */
    public static String cause(Path log) {
        var lines = lines(log);
        return error(lines)
                .or(() -> lines.reversed().stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("\tat "))
                        .findFirst()
                        .map(LogTail::text))
                .map(LogTail::shortened)
                .orElse("it printed nothing");
    }

    /** How a process ended, from its exit status. */
    public static String end(int status) {
        return status > SIGNALS ? "was ended by signal " + (status - SIGNALS) : "ended by itself with status " + status;
    }

    private static Optional<String> error(List<String> lines) {
        return lines.reversed().stream()
                .flatMap(line -> json(line).stream())
                .filter(entry -> ERROR.matcher(entry.path("level").asText()).matches())
                .findFirst()
                .map(LogTail::message)
                .or(() -> last(lines, CAUSE))
                .or(() -> lines.reversed().stream()
                        .filter(line ->
                                json(line).isEmpty() && ERROR.matcher(line).find())
                        .findFirst());
    }

    private static String text(String line) {
        return json(line).map(LogTail::message).orElse(line);
    }

    private static Optional<JsonNode> json(String line) {
        try {
            return line.startsWith("{") ? Optional.of(JSON.readTree(line)) : Optional.empty();
        } catch (JsonProcessingException _) {
            return Optional.empty();
        }
    }

    /** Quarkus nests the causes: the innermost says what happened. */
    private static String message(JsonNode entry) {
        var thrown = entry.path("exception");
        while (thrown.path("causedBy").path("exception").isObject()) {
            thrown = thrown.path("causedBy").path("exception");
        }
        return thrown.path("message").asText(entry.path("message").asText());
    }

    private static Optional<String> last(List<String> lines, Pattern pattern) {
        return lines.reversed().stream()
                .map(pattern::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(matcher -> matcher.group(1))
                .findFirst();
    }

    private static String shortened(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    private static List<String> lines(Path log) {
        if (Files.notExists(log)) {
            return List.of();
        }
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - WINDOW));
            var bytes = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            return List.of("its log could not be read: " + e.getMessage());
        }
    }
}
