package org.lectern.course.format;

import java.util.List;
import java.util.Optional;

/**
 * The outcome of reading a course folder.
 *
 * @param course empty when {@code course.yaml} itself cannot be read
 * @param problems everything that was found, in the order of file, line and column
 */
public record CourseReading(Optional<Course> course, List<Problem> problems) {

    /** Reads and lints every part of a course. */
    public static CourseReading of(CourseSource source) {
        var problems = new Problems();
        try {
            var course = read(source, problems);
            return new CourseReading(course, problems.all());
        } catch (StackOverflowError e) {
            // Each parser below goes down with what it reads, and no course of a human comes near their limits.
            problems.error(
                    Place.startOf(CourseReader.OUTLINE),
                    "nested-too-deeply",
                    "Brackets, lists or quotes in one of the files are nested thousands of times",
                    "Take that file out");
            return new CourseReading(Optional.empty(), problems.all());
        }
    }

    private static Optional<Course> read(CourseSource source, Problems problems) {
        new TextLinter(source, problems).lint();
        var course = new CourseReader(source, problems).read();
        course.ifPresent(read -> new CourseLinter(source, read, problems).lint());
        return course;
    }

    /** Whether nothing keeps the course from being published. */
    public boolean isSound() {
        return course.isPresent()
                && problems.stream().noneMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    }
}
