package org.lectern.quiz.bank;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.lectern.quiz.question.AuthoredQuestion;

/** In which fields two versions of a question differ. */
final class Differences {

    private static final Map<String, Function<AuthoredQuestion, Object>> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("type", AuthoredQuestion::type);
        FIELDS.put("section", AuthoredQuestion::section);
        FIELDS.put("objective", AuthoredQuestion::objective);
        FIELDS.put("bloom", AuthoredQuestion::bloom);
        FIELDS.put("difficulty", AuthoredQuestion::difficulty);
        FIELDS.put("tags", AuthoredQuestion::tags);
        FIELDS.put("pool", AuthoredQuestion::pool);
        FIELDS.put("stem", AuthoredQuestion::stem);
        FIELDS.put("options", AuthoredQuestion::options);
        FIELDS.put("accept", AuthoredQuestion::accept);
        FIELDS.put("ignoreCase", AuthoredQuestion::ignoreCase);
        FIELDS.put("tolerance", AuthoredQuestion::tolerance);
        FIELDS.put("wrong", AuthoredQuestion::wrong);
        FIELDS.put("lines", AuthoredQuestion::lines);
        FIELDS.put("pairs", AuthoredQuestion::pairs);
        FIELDS.put("explanation", AuthoredQuestion::explanation);
        FIELDS.put("ref", AuthoredQuestion::ref);
        FIELDS.put("verify", AuthoredQuestion::verify);
    }

    private Differences() {}

    static List<String> between(AuthoredQuestion one, AuthoredQuestion other) {
        return FIELDS.entrySet().stream()
                .filter(field -> !Objects.equals(
                        field.getValue().apply(one), field.getValue().apply(other)))
                .map(Map.Entry::getKey)
                .toList();
    }
}
