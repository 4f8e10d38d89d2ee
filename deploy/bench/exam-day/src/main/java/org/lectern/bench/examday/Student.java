package org.lectern.bench.examday;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.regex.Pattern;

/** A logged-in student of the bench and the attempt that this student sits. */
final class Student {

    private static final Pattern ATTEMPT = Pattern.compile("\"attempt\":\"([^\"]+)\"");

    final String name;
    final UUID device = UUID.randomUUID();
    /** The header with which this student comes: the gateway's cookie or a bearer token. */
    volatile String credential;

    volatile String attempt;
    volatile boolean seesResult;
    private volatile String paper;
    private volatile List<Question> questions;

    Student(String name, String credential) {
        this.name = name;
        this.credential = credential;
    }

    /** What the answer to a question may be: two bodies, sent in turns, so that each save changes something. */
    private record Question(String one, String other) {}

    int items() {
        return questions().size();
    }

    /**
     * Read when it is looked at: a thousand papers that come within a second are read by a thousand machines.
     *
     * @param paper the answer to a start
     */
    void sit(String paper) {
        var named = ATTEMPT.matcher(paper);
        if (!named.find()) {
            throw new IllegalStateException("no paper: " + paper);
        }
        attempt = named.group(1);
        questions = null;
        this.paper = paper;
    }

    private List<Question> questions() {
        if (questions == null) {
            var read = new ArrayList<Question>();
            for (var question : Requests.json(paper).path("questions")) {
                read.add(new Question(body(question, false), body(question, true)));
            }
            questions = List.copyOf(read);
            paper = null;
        }
        return questions;
    }

    /** @param save how many saves this student has made before */
    String answer(int position, int save) {
        var question = questions().get(position - 1);
        return save / items() % 2 == 0 ? question.one : question.other;
    }

    private String body(JsonNode question, boolean other) {
        var options = new ArrayList<String>();
        question.path("options").forEach(option -> options.add(option.path("id").asText()));
        if (other) {
            Collections.reverse(options);
        }
        var typed = other ? "2" : "1";
        var answer = switch (question.path("type").asText()) {
            case "text", "number" -> "\"typed\":[\"" + typed + "\"]";
            case "fill" ->
                "\"typed\":" + list(Collections.nCopies(question.path("gaps").asInt(), typed));
            case "order" -> "\"order\":" + list(options);
            case "match" ->
                "\"matched\":{\"%s\":\"%s\"}"
                        .formatted(question.path("lefts").path(0).path("id").asText(), options.getFirst());
            default -> "\"chosen\":[\"" + options.getFirst() + "\"]";
        };
        return "{\"device\":\"%s\",%s}".formatted(device, answer);
    }

    private static String list(List<String> texts) {
        var list = new StringJoiner("\",\"", "[\"", "\"]");
        texts.forEach(list::add);
        return list.toString();
    }
}
