package org.lectern.content.upload;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.lectern.content.course.CourseService;
import org.lectern.content.course.CourseStaff;
import org.lectern.content.release.ReleaseService;
import org.lectern.content.source.PortalEdits;
import org.lectern.course.format.ArchiveRefused;
import org.lectern.course.format.CourseArchive;
import org.lectern.course.format.CourseSource;

/** Takes in a course package: unpacked, linted, rendered and kept as a release that nobody gets before it is published. */
@ApplicationScoped
class ImportPackage {

    /** A few hundred lessons and their pictures, packed. */
    private static final int MOST_BYTES = 32 << 20;

    @Inject
    CourseStaff staff;

    @Inject
    ReleaseService releases;

    @Inject
    KeepPackage packages;

    @Inject
    CourseService courses;

    @Inject
    PortalEdits edits;

    /** @param isNew false when the release is there already, or nothing was to be kept */
    record Outcome(ImportView view, boolean isNew) {}

    /**
     * Brings a package.
     *
     * @param dryRun keep nothing
     * @param overwrite files whose text from the portal the package may take the place of
     */
    Outcome bring(String course, InputStream zip, boolean dryRun, Set<String> overwrite) throws IOException {
        staff.demandForImport(course);
        KeepPackage.Sound sound = KeepPackage.read(course, unpack(zip));
        boolean isNew = QuarkusTransaction.joiningExisting().call(() -> settle(sound, dryRun, overwrite));
        return new Outcome(sound.view(), isNew);
    }

    /** Apart from the reading, which takes long: a transaction holds the course. */
    private boolean settle(KeepPackage.Sound sound, boolean dryRun, Set<String> overwrite) {
        String course = sound.course().slug();
        courses.hold(course);
        boolean isKnown = releases.isThere(course, sound.course().hash());
        if (!isKnown) {
            edits.refuse(course, sound.source(), overwrite);
        }
        if (dryRun) {
            return false;
        }
        if (!isKnown) {
            edits.forget(course);
        }
        return packages.keep(sound, new KeepPackage.Making(null, null));
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
}
