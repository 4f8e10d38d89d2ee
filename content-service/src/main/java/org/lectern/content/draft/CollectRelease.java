package org.lectern.content.draft;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.lectern.content.course.CourseService;
import org.lectern.content.release.ReleaseService;
import org.lectern.content.source.PortalEdits;
import org.lectern.content.upload.ImportView;
import org.lectern.content.upload.KeepPackage;
import org.lectern.course.format.CourseSource;

/** Makes all drafts of a course into a release, which is published like any other. */
@ApplicationScoped
class CollectRelease {

    @Inject
    DraftDesk desks;

    @Inject
    Drafts drafts;

    @Inject
    CourseService courses;

    @Inject
    ReleaseService releases;

    @Inject
    KeepPackage packages;

    @Inject
    PortalEdits edits;

    @Inject
    Clock clock;

    /**
     * The course is read and rendered before the transaction, and again where somebody has written meanwhile: others who write in the course wait for the
     * transaction alone.
     *
     * @param idempotencyKey null when the caller sent none; the same again answers the release that it made
     */
    ImportView collect(String course, String note, String idempotencyKey) {
        KeepPackage.Making making = new KeepPackage.Making(note, idempotencyKey);
        while (true) {
            Desk desk = desks.now(course);
            Optional<ImportView> before = made(course, idempotencyKey);
            if (before.isPresent()) {
                return before.get();
            }
            refuse(desk);
            KeepPackage.Sound sound = KeepPackage.read(course, desk.source());
            Optional<ImportView> view = QuarkusTransaction.requiringNew().call(() -> keep(course, desk, sound, making));
            if (view.isPresent()) {
                return view.get();
            }
        }
    }

    private Optional<ImportView> made(String course, String idempotencyKey) {
        return Optional.ofNullable(idempotencyKey)
                .flatMap(key -> releases.collectedWith(course, key))
                .map(release ->
                        new ImportView(course, release.hash(), release.sections(), release.written(), List.of()));
    }

    /** Empty where what was read is not what is there any more. */
    private Optional<ImportView> keep(String course, Desk read, KeepPackage.Sound sound, KeepPackage.Making making) {
        courses.hold(course);
        Optional<ImportView> before = made(course, making.idempotencyKey());
        Desk desk = desks.of(course);
        if (before.isPresent() || !desk.isLike(read)) {
            return before;
        }
        packages.keep(sound, making);
        forgetDrafts(course, desk, sound.source());
        return Optional.of(sound.view());
    }

    private void forgetDrafts(String course, Desk desk, CourseSource source) {
        for (Draft draft : desk.drafts()) {
            source.bytes(draft.file())
                    .filter(content ->
                            !Optional.of(CourseSource.digest(content)).equals(desk.digest(draft.file())))
                    .ifPresent(content -> edits.note(course, draft.file(), content, draft.editor(), clock.instant()));
            drafts.delete(draft);
        }
    }

    private static void refuse(Desk desk) {
        if (desk.drafts().isEmpty()) {
            throw new NoDrafts();
        }
        List<DraftOutdated.Outdated> outdated = desk.outdated().stream()
                .map(draft -> new DraftOutdated.Outdated(
                        draft.file(), desk.base().text(draft.file()).orElse(""), draft.text()))
                .toList();
        if (!outdated.isEmpty()) {
            throw new DraftOutdated(outdated);
        }
    }
}
