package org.lectern.quiz.question;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import org.lectern.course.format.ArchiveRefused;
import org.lectern.course.format.Course;
import org.lectern.course.format.CourseArchive;
import org.lectern.course.format.CourseReading;
import org.lectern.course.format.CourseSource;
import org.lectern.course.format.Problem;

/**
 * A package as quiz understands it: its questions and its exams. The rest of the folder is content's, who judges it.
 *
 * @param files this service's part as it came, zipped
 * @param problems what the linter found in quiz's part; warnings only
 */
record ReadPackage(String course, String hash, StagedPackage content, byte[] files, List<PackageProblem> problems) {

    private static final String OUTLINE = "course.yaml";

    /**
     * Unpacks, reads and lints.
     *
     * @throws PackageTooLarge it unpacks to more than a course may have
     * @throws PackageRefused it is no course, another course, or has errors in quiz's part
     */
    static ReadPackage of(String slug, byte[] zip) {
        CourseSource source = unpack(zip);
        CourseReading reading = CourseReading.of(source);
        List<Problem> ours = reading.problems().stream()
                .filter(problem -> isOurs(problem.file()))
                .toList();
        if (reading.course().isEmpty()
                || ours.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR)) {
            throw new PackageRefused(PackageProblem.of(ours));
        }
        Course course = reading.course().get();
        if (!course.slug().equals(slug)) {
            throw new PackageRefused(List.of(PackageProblem.otherCourse(OUTLINE, course.slug(), slug)));
        }
        return new ReadPackage(
                slug,
                course.hash(),
                new StagedPackage(BankFiles.questions(course), BankFiles.exams(course)),
                CourseArchive.write(ours(source)),
                PackageProblem.of(ours));
    }

    private static CourseSource unpack(byte[] zip) {
        try {
            return CourseArchive.read(zip);
        } catch (ArchiveRefused refused) {
            throw refused.isTooLarge()
                    ? new PackageTooLarge(refused.getMessage())
                    : new PackageRefused(PackageProblem.of(List.of(refused.problem())));
        }
    }

    private static CourseSource ours(CourseSource source) {
        return CourseSource.of(source.files().entrySet().stream()
                .filter(file -> !file.getKey().equals(OUTLINE) && isOurs(file.getKey()))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** The outline concerns both services: without it no question has a section. */
    private static boolean isOurs(String file) {
        return file.equals(OUTLINE) || file.startsWith("exams/") || file.matches("chapters/[^/]+/questions/.*");
    }

    PackageView view(boolean staged) {
        return new PackageView(
                course, hash, content.questions().size(), content.exams().size(), staged, problems);
    }
}
