package org.lectern.quiz.bank;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.course.format.CourseArchive;
import org.lectern.course.format.CourseSource;
import org.lectern.quiz.course.CourseCatalog;
import org.lectern.quiz.course.CourseStaff;
import org.lectern.quiz.course.Outline;
import org.lectern.quiz.question.AuthoredQuestion;
import org.lectern.quiz.question.QuestionShelf;
import org.lectern.quiz.question.QuestionYaml;

/** The bank, or a part of it, as files of questions: one for each section, in the format of the course's folder. */
@ApplicationScoped
class ExportQuestions {

    @Inject
    BankSearch search;

    @Inject
    QuestionShelf shelf;

    @Inject
    CourseCatalog courses;

    @Inject
    CourseStaff staff;

    /** A zip. */
    @Transactional
    byte[] export(String course, BankFilter filter) {
        staff.demand(course);
        List<String> wanted = search.matching(course, filter);
        Map<String, AuthoredQuestion> sources = shelf.sources(course, Set.copyOf(wanted));
        List<String> without =
                wanted.stream().filter(id -> !sources.containsKey(id)).toList();
        if (!without.isEmpty()) {
            throw new TextNotKept(without);
        }
        Outline outline = courses.require(course).outline();
        Map<String, List<AuthoredQuestion>> bySection = wanted.stream()
                .map(sources::get)
                .collect(groupingBy(AuthoredQuestion::section, LinkedHashMap::new, toList()));
        return CourseArchive.write(CourseSource.of(bySection.entrySet().stream()
                .collect(toMap(
                        section -> "questions/" + fileOf(section.getKey(), outline),
                        section -> QuestionYaml.file(nameOf(section.getKey(), outline), section.getValue())
                                .getBytes(StandardCharsets.UTF_8)))));
    }

    private static String nameOf(String section, Outline outline) {
        return outline.section(section).map(Outline.Section::number).orElse(section);
    }

    /** Numbers have two digits each, so that files stand in the order of the guide. */
    private static String fileOf(String section, Outline outline) {
        return outline.section(section)
                .map(known -> known.number().split("\\."))
                .map(parts -> "%02d.%02d.yaml".formatted(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])))
                .orElse(section + ".yaml");
    }
}
