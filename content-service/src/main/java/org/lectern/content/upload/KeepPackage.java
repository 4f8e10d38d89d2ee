package org.lectern.content.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.lectern.content.course.Outline;
import org.lectern.content.lab.LabService;
import org.lectern.content.lesson.LessonService;
import org.lectern.content.release.ReleaseService;
import org.lectern.content.source.SourceFiles;
import org.lectern.course.format.Course;
import org.lectern.course.format.CourseReading;
import org.lectern.course.format.CourseSource;

/** Makes a course's files into a release that nobody gets before it is published; wherever they come from, by the same rules. */
@ApplicationScoped
public class KeepPackage {

    /** More than an author reads before sending the package again. */
    private static final int MOST_PROBLEMS = 200;

    @Inject
    ReleaseService releases;

    @Inject
    LessonService lessons;

    @Inject
    LabService labs;

    @Inject
    SourceFiles files;

    /**
     * How a release came to be that was made here.
     *
     * @param note what its author says of it
     * @param idempotencyKey of the request; null without one
     */
    public record Making(String note, String idempotencyKey) {}

    /** A package that may be kept: read, linted and rendered, which takes long and needs no transaction. */
    public record Sound(Course course, CourseSource source, ReadPackage read, List<PackageProblem> warnings) {

        public ImportView view() {
            Outline outline = read.outline();
            return new ImportView(
                    course.slug(), course.hash(), outline.sections().size(), outline.written(), warnings);
        }
    }

    /**
     * Reads the files of a course.
     *
     * @throws PackageRefused the linter finds errors
     * @throws PackageOfAnotherCourse they are another course's
     */
    public static Sound read(String course, CourseSource source) {
        CourseReading reading = CourseReading.of(source);
        List<PackageProblem> problems = reading.problems().stream()
                .limit(MOST_PROBLEMS)
                .map(PackageProblem::of)
                .toList();
        Course sound = reading.course().filter(_ -> reading.isSound()).orElseThrow(() -> new PackageRefused(problems));
        if (!sound.slug().equals(course)) {
            throw new PackageOfAnotherCourse(course, sound.slug());
        }
        return new Sound(sound, source, new ReadPackage(sound), problems);
    }

    /** False when it is there already. */
    @Transactional(TxType.MANDATORY)
    public boolean keep(Sound sound, Making making) {
        String course = sound.course().slug();
        String hash = sound.course().hash();
        boolean isNew = releases.keep(course, hash, sound.read().outline(), making.note(), making.idempotencyKey());
        if (isNew) {
            lessons.keep(course, hash, sound.read().lessons(), ReadPackage.pictures(sound.source()));
            labs.keep(sound.read().labs(sound.source()));
        }
        files.keep(course, hash, sound.source());
        return isNew;
    }
}
