package org.lectern.content.upload;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.lectern.content.course.CourseStaff;
import org.lectern.content.course.Outline;
import org.lectern.content.lesson.LessonService;
import org.lectern.content.lesson.LessonView;
import org.lectern.content.lesson.Picture;
import org.lectern.content.release.ReleaseService;
import org.lectern.course.format.ArchiveRefused;
import org.lectern.course.format.Course;
import org.lectern.course.format.CourseArchive;
import org.lectern.course.format.CourseReading;
import org.lectern.course.format.CourseSource;

/** Takes in a course package: unpacked, linted, rendered and kept as a release that nobody gets before it is published. */
@ApplicationScoped
class ImportPackage {

    /** A few hundred lessons and their pictures, packed. */
    private static final int MOST_BYTES = 32 << 20;

    /** More than an author reads before sending the package again. */
    private static final int MOST_PROBLEMS = 200;

    @Inject
    CourseStaff staff;

    @Inject
    ReleaseService releases;

    @Inject
    LessonService lessons;

    /** @param isNew false when the release is there already, or nothing was to be kept */
    record Outcome(ImportView view, boolean isNew) {}

    /** @param dryRun keep nothing */
    Outcome bring(String course, InputStream zip, boolean dryRun) throws IOException {
        staff.demandForImport(course);
        CourseSource source = unpack(zip);
        CourseReading reading = CourseReading.of(source);
        List<PackageProblem> problems = reading.problems().stream()
                .limit(MOST_PROBLEMS)
                .map(PackageProblem::of)
                .toList();
        Course sound = reading.course().filter(_ -> reading.isSound()).orElseThrow(() -> new PackageRefused(problems));
        if (!sound.slug().equals(course)) {
            throw new PackageOfAnotherCourse(course, sound.slug());
        }
        ReadPackage read = new ReadPackage(sound);
        Outline outline = read.outline();
        boolean isNew = !dryRun && keep(sound, outline, read.lessons(), ReadPackage.pictures(source));
        return new Outcome(
                new ImportView(course, sound.hash(), outline.sections().size(), outline.written(), problems), isNew);
    }

    private static CourseSource unpack(InputStream zip) throws IOException {
        byte[] bytes = zip.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new PackageTooLarge(MOST_BYTES);
        }
        try {
            return CourseArchive.read(bytes);
        } catch (ArchiveRefused refused) {
            throw refused.isTooLarge()
                    ? new PackageTooLarge(refused.problem())
                    : new PackageUnreadable(refused.problem());
        }
    }

    /** Apart from the reading, which takes long: a transaction holds the course. */
    private boolean keep(Course course, Outline outline, List<LessonView> views, List<Picture> pictures) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            boolean isNew = releases.keep(course.slug(), course.hash(), outline);
            if (isNew) {
                lessons.keep(course.slug(), course.hash(), views, pictures);
            }
            return isNew;
        });
    }
}
