package org.lectern.content.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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

    /** @param idempotencyKey null when the caller sent none; the same again answers the release that it made */
    @Transactional
    ImportView collect(String course, String note, String idempotencyKey) {
        courses.hold(course);
        Desk desk = desks.of(course);
        Optional<ImportView> before = Optional.ofNullable(idempotencyKey)
                .flatMap(key -> releases.collectedWith(course, key))
                .map(release ->
                        new ImportView(course, release.hash(), release.sections(), release.written(), List.of()));
        if (before.isPresent()) {
            return before.get();
        }
        refuse(desk);
        CourseSource source = desk.source();
        ImportView view = packages.keep(course, source, new KeepPackage.Making(note, idempotencyKey));
        for (Draft draft : desk.drafts()) {
            source.bytes(draft.file())
                    .filter(content ->
                            !Optional.of(CourseSource.digest(content)).equals(desk.digest(draft.file())))
                    .ifPresent(content -> edits.note(course, draft.file(), content, draft.editor(), clock.instant()));
            drafts.delete(draft);
        }
        return view;
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
