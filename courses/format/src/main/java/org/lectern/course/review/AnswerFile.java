package org.lectern.course.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * What one reviewer answered.
 *
 * @param answers by the question's id
 */
record AnswerFile(String reviewer, Map<String, Answer> answers) {

    /** @param texts letters, or what was typed, in the order that the question asks for */
    record Answer(List<String> texts, Optional<String> remark) {}

    static AnswerFile read(Path file) {
        try {
            var name = file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
            return parse(name, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static AnswerFile parse(String reviewer, String yaml) {
        // Nothing but texts: 404, yes and 1.10 are what the reviewer typed.
        var settings = LoadSettings.builder().setSchema(new FailsafeSchema()).build();
        try {
            var answers = new LinkedHashMap<String, Answer>();
            if (!(new Load(settings).loadFromString(yaml) instanceof List<?> entries)) {
                throw new ReviewRefused(reviewer + ": the file is no list of answers");
            }
            for (var entry : entries) {
                if (!(entry instanceof Map<?, ?> fields) || !(fields.get("id") instanceof String id)) {
                    throw new ReviewRefused("%s: `%s` has no id".formatted(reviewer, entry));
                }
                if (answers.putIfAbsent(id, answer(fields)) != null) {
                    throw new ReviewRefused("%s: %s is answered twice".formatted(reviewer, id));
                }
            }
            return new AnswerFile(reviewer, answers);
        } catch (YamlEngineException e) {
            throw new ReviewRefused("%s: YAML cannot be read: %s".formatted(reviewer, e.getMessage()));
        }
    }

    private static Answer answer(Map<?, ?> fields) {
        List<String> texts = switch (fields.get("answer")) {
            case List<?> list -> list.stream().map(String::valueOf).toList();
            case null -> List.of();
            case Object text -> List.of(text.toString());
        };
        return new Answer(
                texts,
                Optional.ofNullable(fields.get("remark")).map(String::valueOf).filter(remark -> !remark.isBlank()));
    }
}
