package org.lectern.quiz.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lectern.course.format.QuestionText;
import org.lectern.quiz.question.AuthoredQuestion.AuthoredMistake;
import org.lectern.quiz.question.AuthoredQuestion.AuthoredOption;
import org.lectern.quiz.question.AuthoredQuestion.AuthoredPair;

/** Questions as a file of the course writes them. Keys come in the order that authors use; what a question does not have is left out. */
public final class QuestionYaml {

    private QuestionYaml() {}

    /** @param section number or id: what the file calls it */
    public static String file(String section, List<AuthoredQuestion> questions) {
        return QuestionText.file(
                section, questions.stream().map(QuestionYaml::item).toList());
    }

    private static Map<String, Object> item(AuthoredQuestion question) {
        Map<String, Object> item = new LinkedHashMap<>();
        put(item, "id", question.id());
        put(item, "type", question.type());
        put(item, "objective", question.objective());
        put(item, "bloom", question.bloom());
        item.put("difficulty", question.difficulty());
        item.put("tags", question.tags());
        put(item, "pool", question.pool());
        put(item, "stem", question.stem());
        list(
                item,
                "options",
                question.options().stream().map(QuestionYaml::option).toList());
        list(item, "accept", question.type().equals("fill") ? question.accept() : flat(question.accept()));
        if (question.ignoreCase()) {
            item.put("ignoreCase", true);
        }
        put(item, "tolerance", question.tolerance());
        list(item, "wrong", question.wrong().stream().map(QuestionYaml::mistake).toList());
        list(item, "lines", question.lines());
        list(item, "pairs", question.pairs().stream().map(QuestionYaml::pair).toList());
        put(item, "explanation", question.explanation());
        put(item, "ref", question.ref());
        put(item, "verify", question.verify());
        return item;
    }

    private static Map<String, Object> option(AuthoredOption option) {
        Map<String, Object> written = new LinkedHashMap<>();
        put(written, "text", option.text());
        put(written, "value", option.value());
        if (option.key()) {
            written.put("key", true);
        }
        put(written, "why", option.why());
        return written;
    }

    private static Map<String, Object> mistake(AuthoredMistake mistake) {
        Map<String, Object> written = new LinkedHashMap<>();
        if (mistake.gap() != null) {
            written.put("gap", mistake.gap());
        }
        put(written, "text", mistake.text());
        put(written, "why", mistake.why());
        return written;
    }

    private static Map<String, Object> pair(AuthoredPair pair) {
        Map<String, Object> written = new LinkedHashMap<>();
        put(written, "left", pair.left());
        put(written, "right", pair.right());
        put(written, "why", pair.why());
        return written;
    }

    private static List<String> flat(List<List<String>> accept) {
        List<String> texts = new ArrayList<>();
        accept.forEach(texts::addAll);
        return texts;
    }

    private static void put(Map<String, Object> item, String key, String text) {
        if (text != null && !text.isBlank()) {
            item.put(key, text);
        }
    }

    private static void list(Map<String, Object> item, String key, List<?> list) {
        if (!list.isEmpty()) {
            item.put(key, list);
        }
    }
}
