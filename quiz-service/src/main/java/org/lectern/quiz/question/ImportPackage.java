package org.lectern.quiz.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.platform.audit.Audit;
import org.lectern.platform.security.CurrentUser;
import org.lectern.quiz.course.CourseCatalog;
import org.lectern.quiz.course.CourseStaff;
import org.lectern.quiz.course.KnownCourse;
import org.lectern.quiz.idempotency.IdempotencyKeys;

/**
 * Takes a course package and stages quiz's part of it under the hash of its files. The bank changes when content publishes the release of that hash;
 * where content was faster, at once.
 */
@ApplicationScoped
class ImportPackage {

    @Inject
    CoursePackages packages;

    @Inject
    ActivatePackage activation;

    @Inject
    PortalEdits edits;

    @Inject
    CourseCatalog courses;

    @Inject
    CourseStaff staff;

    @Inject
    CurrentUser user;

    @Inject
    IdempotencyKeys keys;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @Transactional
    Imported post(String course, byte[] zip, boolean dryRun, Set<String> overwrite, String key) {
        staff.demandForFirstImport(course);
        ReadPackage read = ReadPackage.of(course, zip);
        if (dryRun) {
            refuseConflicts(read, overwrite);
            return new Imported.Checked(read.view(false));
        }
        // Two imports, or an import and the event of its release, follow one another.
        courses.hold(course);
        keys.first(user.sub(), key, "package.import " + course + " " + read.hash());
        Optional<CoursePackage> known = packages.find(course, read.hash());
        if (known.isPresent()) {
            known.filter(kept -> kept.files().isEmpty()).ifPresent(kept -> remember(kept, read));
            return new Imported.Known(read.view(true));
        }
        refuseConflicts(read, overwrite);
        stage(course, read);
        return new Imported.Staged(read.view(true));
    }

    /** @throws PackageNotKept the package never came, or before files were kept */
    @Transactional
    byte[] files(String course, String hash) {
        staff.demand(course);
        return packages.find(course, hash).flatMap(CoursePackage::files).orElseThrow(() -> new PackageNotKept(hash));
    }

    /** It came before files and authors' texts were kept. */
    private void remember(CoursePackage kept, ReadPackage read) {
        kept.remember(read.files());
        read.content().questions().forEach(banked -> activation.remember(read.course(), banked));
    }

    private void refuseConflicts(ReadPackage read, Set<String> overwrite) {
        if (packages.find(read.course(), read.hash()).isEmpty()) {
            edits.refuse(read.course(), read.content().questions(), overwrite);
        }
    }

    private void stage(String course, ReadPackage read) {
        CoursePackage staged = CoursePackage.stage(
                new CoursePackage.Id(course, read.hash()), read.content(), read.files(), user.sub(), clock.instant());
        packages.persistAndFlush(staged);
        audit.record(
                user.sub(),
                "package.import",
                course,
                course,
                Map.of("hash", read.hash(), "questions", staged.questions(), "exams", staged.exams()));
        published(course, read.hash()).ifPresent(known -> activation.activateLate(known, staged));
    }

    private Optional<KnownCourse> published(String course, String hash) {
        return courses.find(course).filter(known -> known.releaseHash().equals(hash));
    }
}
