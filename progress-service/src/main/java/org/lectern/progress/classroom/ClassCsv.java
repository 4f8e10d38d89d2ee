package org.lectern.progress.classroom;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lectern.progress.classroom.ClassOverview.ChapterHead;
import org.lectern.progress.classroom.ClassOverview.StudentRow;

/**
 * The class as RFC 4180 has it: CRLF, fields with a comma, a quote or a line break in quotes. It begins with a byte order mark, without which a
 * spreadsheet takes UTF-8 for something else, and a text that a spreadsheet would take for a formula begins with an apostrophe (OWASP, "CSV
 * Injection").
 */
final class ClassCsv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String TAKEN_FOR_FORMULAS = "=+-@\t\r\n";

    private ClassCsv() {}

    static String of(ClassOverview view) {
        var lines = new ArrayList<String>();
        lines.add(line(head(view.chapters())));
        view.students().forEach(student -> lines.add(line(fields(student))));
        return lines.stream().collect(joining("\r\n", BYTE_ORDER_MARK, "\r\n"));
    }

    private static List<Object> head(List<ChapterHead> chapters) {
        var head = new ArrayList<Object>(List.of(
                "Name",
                "Id",
                "Groups",
                "State",
                "Reasons",
                "Sections read",
                "Sections",
                "Answers",
                "Chance to pass",
                "Chance, low",
                "Chance, high",
                "Joined",
                "Last active",
                "Day of the exam",
                "Newest mock exam",
                "Points",
                "Of",
                "Passed"));
        chapters.forEach(chapter -> head.add("Level of chapter " + chapter.number() + ", " + chapter.title()));
        return head;
    }

    private static List<Object> fields(StudentRow student) {
        var chance = student.chance();
        var result = student.result();
        var fields = new ArrayList<Object>();
        fields.add(student.name());
        fields.add(student.learner());
        fields.add(String.join("; ", student.groups()));
        fields.add(student.state().words());
        fields.add(String.join(" ", student.reasons()));
        fields.add(student.read());
        fields.add(student.sections());
        fields.add(student.answers());
        fields.add(chance == null ? null : share(chance.probability()));
        fields.add(chance == null ? null : share(chance.low()));
        fields.add(chance == null ? null : share(chance.high()));
        fields.add(student.joinedAt());
        fields.add(student.lastActiveAt());
        fields.add(student.examDay());
        fields.add(result == null ? null : result.title());
        fields.add(result == null ? null : result.points());
        fields.add(result == null ? null : result.maxPoints());
        fields.add(result == null ? null : result.passed() ? "yes" : "no");
        student.chapters().forEach(chapter -> fields.add(chapter.level()));
        return fields;
    }

    private static BigDecimal share(double probability) {
        return BigDecimal.valueOf(Math.round(100 * probability), 2);
    }

    private static String line(List<Object> fields) {
        return fields.stream().map(ClassCsv::field).collect(joining(","));
    }

    private static String field(Object value) {
        var text = Objects.toString(value, "");
        if (value instanceof String && !text.isEmpty() && TAKEN_FOR_FORMULAS.indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
