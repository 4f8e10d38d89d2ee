package org.lectern.content.upload;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.content.course.Outline;
import org.lectern.content.lab.LabView;
import org.lectern.content.lesson.LessonView;
import org.lectern.content.lesson.Picture;
import org.lectern.course.format.Course;
import org.lectern.course.format.CourseSource;
import org.lectern.course.format.Lab;
import org.lectern.course.format.Lesson;
import org.lectern.course.format.Markdown;
import org.lectern.course.format.Media;

/** Content's part of a sound course package: its outline, its lessons, its labs, its pictures. Questions and exams are quiz's. */
final class ReadPackage {

    private final Course course;
    private final Map<String, List<Outline.Lab>> labs;

    ReadPackage(Course course) {
        this.course = course;
        this.labs = course.labs().stream()
                .collect(Collectors.groupingBy(
                        Lab::section,
                        Collectors.mapping(lab -> new Outline.Lab(lab.id(), lab.title()), Collectors.toList())));
    }

    Outline outline() {
        Course.MockExam exam = course.exam();
        return new Outline(
                course.title(),
                course.summary(),
                course.language(),
                course.licence(),
                course.staff().orElse(null),
                new Outline.MockExam(exam.items(), exam.minutes(), exam.passMark()),
                course.chapters().stream()
                        .map(chapter -> new Outline.Chapter(
                                chapter.number(),
                                chapter.id(),
                                chapter.title(),
                                chapter.examItems(),
                                chapter.sections().stream().map(this::outlined).toList()))
                        .toList());
    }

    private Outline.Section outlined(Course.Section section) {
        return new Outline.Section(
                section.id(),
                section.number(),
                section.title(),
                section.lesson().map(Lesson::minutes).orElse(0),
                section.lesson().isPresent(),
                section.lesson().map(ReadPackage::objectives).orElse(List.of()),
                section.lesson().stream()
                        .flatMap(lesson -> lesson.anchors().stream())
                        .map(anchor -> new Outline.Anchor(anchor.id(), anchor.title()))
                        .toList(),
                labsOf(section));
    }

    /** The written lessons, in the order of the outline. */
    List<LessonView> lessons() {
        List<LessonView> lessons = new ArrayList<>();
        List<Course.Section> written = course.sections()
                .filter(section -> section.lesson().isPresent())
                .toList();
        for (int i = 0; i < written.size(); i++) {
            lessons.add(view(
                    written.get(i),
                    i == 0 ? null : named(written.get(i - 1)),
                    i == written.size() - 1 ? null : named(written.get(i + 1))));
        }
        return lessons;
    }

    private LessonView view(Course.Section section, LessonView.SectionName previous, LessonView.SectionName next) {
        Lesson lesson = section.lesson().orElseThrow();
        return new LessonView(
                course.slug(),
                course.hash(),
                chapterOf(section),
                named(section),
                lesson.description(),
                lesson.minutes(),
                objectives(lesson),
                lesson.requires().stream()
                        .flatMap(id -> course.section(id).stream())
                        .map(ReadPackage::named)
                        .toList(),
                lesson.packages(),
                lesson.anchors().stream()
                        .map(anchor -> new LessonView.LessonAnchor(anchor.id(), anchor.title(), anchor.level()))
                        .toList(),
                labsOf(section),
                previous,
                next,
                lesson.markdown(),
                lesson.html());
    }

    private LessonView.ChapterName chapterOf(Course.Section section) {
        return course.chapters().stream()
                .filter(chapter -> chapter.sections().contains(section))
                .map(chapter -> new LessonView.ChapterName(chapter.number(), chapter.id(), chapter.title()))
                .findFirst()
                .orElseThrow();
    }

    private List<Outline.Lab> labsOf(Course.Section section) {
        return labs.getOrDefault(section.id(), List.of());
    }

    private static List<Outline.Objective> objectives(Lesson lesson) {
        return lesson.objectives().stream()
                .map(objective -> new Outline.Objective(objective.id(), objective.text()))
                .toList();
    }

    private static LessonView.SectionName named(Course.Section section) {
        return new LessonView.SectionName(section.id(), section.number(), section.title());
    }

    /** The labs, each with the texts of its files. */
    List<LabView> labs(CourseSource source) {
        return course.labs().stream().map(lab -> view(lab, source)).toList();
    }

    private LabView view(Lab lab, CourseSource source) {
        Course.Section section = course.section(lab.section()).orElseThrow();
        return new LabView(
                course.slug(),
                course.hash(),
                lab.id(),
                lab.title(),
                named(section),
                lab.minutes(),
                section.lesson().stream()
                        .flatMap(lesson -> objectives(lesson).stream())
                        .filter(objective -> lab.objectives().contains(objective.id()))
                        .toList(),
                lab.packages(),
                Markdown.html(course.slug(), lab.task()),
                files(source, lab.solution().replaceFirst("solution/$", "start/")),
                lab.checks().stream()
                        .map(check -> new LabView.LabCheck(check.id(), check.title(), text(source, check.file())))
                        .toList(),
                files(source, lab.solution()));
    }

    private static List<LabView.LabFile> files(CourseSource source, String folder) {
        return source.files().keySet().stream()
                .filter(path -> path.startsWith(folder))
                .sorted()
                .map(path -> new LabView.LabFile(path.substring(folder.length()), text(source, path)))
                .toList();
    }

    private static String text(CourseSource source, String path) {
        return source.text(path).orElseThrow();
    }

    static List<Picture> pictures(CourseSource source) {
        return source.files().entrySet().stream()
                .flatMap(file -> picture(file.getKey(), file.getValue()))
                .toList();
    }

    private static Stream<Picture> picture(String path, byte[] content) {
        // What only bears the name of a picture is served under no address.
        return Media.type(path)
                .filter(_ -> Media.isPicture(path, content))
                .map(type -> new Picture(path, type, content))
                .stream();
    }
}
