package org.lectern.quiz.exam;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lectern.course.format.ExamText;

/** An exam as a file of the course writes it. What a file may leave out is left out where it says nothing new. */
final class ExamYaml {

    private ExamYaml() {}

    static String file(String id, ExamTerms terms) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("id", id);
        file.put("title", terms.title());
        file.put("pool", terms.pool().word());
        file.put("form", terms.fixed() ? "fixed" : "drawn");
        if (terms.shuffle() != Shuffling.ALL) {
            file.put("shuffle", terms.shuffle().word());
        }
        list(file, "picked", picked(terms.blueprint()));
        list(file, "blueprint", drawn(terms.blueprint()));
        file.put("minutes", terms.minutes());
        file.put("passMark", terms.passMark());
        present(file, "attempts", terms.attempts());
        file.put("counts", terms.counts().word());
        present(file, "opensAt", Objects.toString(terms.opensAt(), null));
        present(file, "closesAt", Objects.toString(terms.closesAt(), null));
        list(file, "groups", terms.groups());
        file.put("review", review(terms.review()));
        list(
                file,
                "reviewOfGroups",
                terms.reviewOfGroups().stream().map(ExamYaml::ofGroup).toList());
        return ExamText.file(file);
    }

    private static List<String> picked(Blueprint blueprint) {
        return blueprint.lines().stream()
                .map(BlueprintLine::question)
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<Map<String, Object>> drawn(Blueprint blueprint) {
        return blueprint.lines().stream()
                .filter(line -> line.question() == null)
                .map(ExamYaml::line)
                .toList();
    }

    private static Map<String, Object> line(BlueprintLine line) {
        Map<String, Object> written = new LinkedHashMap<>();
        present(written, "section", line.section());
        present(written, "chapter", line.chapter());
        present(
                written,
                "difficulty",
                line.difficulty() == null ? null : line.difficulty().word());
        written.put("items", line.items());
        return written;
    }

    private static Map<String, Object> ofGroup(GroupReview ofGroup) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("group", ofGroup.group());
        written.put("review", review(ofGroup.review()));
        return written;
    }

    private static Map<String, Object> review(ReviewPolicy policy) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("answers", policy.answers().word());
        written.put("correctness", policy.correctness().word());
        written.put("score", policy.score().word());
        written.put("key", policy.key().word());
        written.put("explanation", policy.explanation().word());
        written.put("laterHours", policy.laterHours());
        return written;
    }

    private static void present(Map<String, Object> file, String key, Object value) {
        if (value != null) {
            file.put(key, value);
        }
    }

    private static void list(Map<String, Object> file, String key, List<?> list) {
        if (!list.isEmpty()) {
            file.put(key, list);
        }
    }
}
