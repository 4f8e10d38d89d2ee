package org.lectern.content.draft;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.lectern.content.course.CourseService;
import org.lectern.content.lesson.LessonView;
import org.lectern.content.upload.PackageProblem;
import org.lectern.course.format.Course;
import org.lectern.course.format.CourseReading;
import org.lectern.course.format.CourseSource;
import org.lectern.course.format.Lesson;
import org.lectern.course.format.Problem;
import org.lectern.platform.audit.Audit;
import org.lectern.platform.security.CurrentUser;

/** Reads and writes drafts. Who writes says which text was read; a text that somebody else has written since is never overwritten. */
@ApplicationScoped
class DraftService {

    private static final int MOST_ELSEWHERE = 20;

    @Inject
    DraftDesk desks;

    @Inject
    Drafts drafts;

    @Inject
    CourseService courses;

    @Inject
    CurrentUser user;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** @param section null for the outline */
    DraftView read(String course, String section) {
        Desk desk = desks.now(course);
        return view(course, desk, Target.of(desk, course, section));
    }

    /** The course is read and rendered before and after the transaction, never in it: others who write in the course wait for that one. */
    DraftView write(String course, String section, WriteDraft write, long readRevision) {
        Target target = change(course, section, (desk, found) -> keep(course, desk, found, write, readRevision));
        return view(course, desks.now(course), target);
    }

    private void keep(String course, Desk desk, Target target, WriteDraft write, long readRevision) {
        String file = target.file();
        Optional<Draft> known = desk.draft(file);
        if (known.filter(draft ->
                        draft.revision() != readRevision && draft.text().equals(write.text()))
                .isPresent()) {
            // Sent again because its answer was lost: what is there is what was meant.
            return;
        }
        refuseOverwriting(desk, file, readRevision, write.text());
        Instant now = clock.instant();
        Draft draft = known.orElseGet(() -> Draft.begun(course, target, now));
        draft.write(write.text(), base(write, desk.digest(file), known), user, now);
        drafts.persist(draft);
    }

    void discard(String course, String section, long readRevision) {
        change(course, section, (desk, target) -> {
            String file = target.file();
            refuseOverwriting(desk, file, readRevision, "");
            desk.draft(file).ifPresent(draft -> {
                drafts.delete(draft);
                audit.record(user.sub(), "draft.discarded", file, course, Map.of("revision", draft.revision()));
            });
        });
    }

    /** Acts on what staff go on from, alone; which file is meant was found out before, and once more where that has changed since. */
    private Target change(String course, String section, BiConsumer<Desk, Target> act) {
        while (true) {
            Desk seen = desks.now(course);
            Target target = Target.of(seen, course, section);
            boolean isSame = QuarkusTransaction.requiringNew().call(() -> {
                courses.hold(course);
                Desk desk = desks.of(course);
                if (!desk.hasTheFilesOf(seen)) {
                    return false;
                }
                act.accept(desk, target);
                return true;
            });
            if (isSame) {
                return target;
            }
        }
    }

    DraftList list(String course) {
        Desk desk = desks.now(course);
        List<Draft> outdated = desk.outdated();
        // An outline that cannot be read is being mended: what stands is shown meanwhile.
        Course read = CourseReading.of(desk.source())
                .course()
                .or(() -> CourseReading.of(desk.base()).course())
                .orElseThrow();
        return new DraftList(
                course,
                read.title(),
                desk.release(),
                read.chapters().stream().map(DraftService::chapter).toList(),
                desk.drafts().stream()
                        .map(draft -> entry(draft, sectionOf(read, draft.file()), outdated.contains(draft)))
                        .toList());
    }

    private static DraftList.DraftEntry entry(
            Draft draft, Optional<LessonView.SectionName> section, boolean isOutdated) {
        return new DraftList.DraftEntry(
                draft.file(),
                section.orElse(null),
                section.map(LessonView.SectionName::id).orElse(draft.section()),
                draft.revision(),
                draft.editor(),
                draft.editedAt(),
                isOutdated);
    }

    private static DraftList.DeskChapter chapter(Course.Chapter chapter) {
        return new DraftList.DeskChapter(
                chapter.number(),
                chapter.title(),
                chapter.sections().stream()
                        .map(section -> new DraftList.DeskSection(
                                section.id(),
                                section.number(),
                                section.title(),
                                section.lesson().isPresent()))
                        .toList());
    }

    private static void refuseOverwriting(Desk desk, String file, long readRevision, String mine) {
        Optional<Draft> known = desk.draft(file);
        if (known.map(Draft::revision).orElse(0L) != readRevision) {
            throw known.map(draft -> new DraftChanged(draft, mine))
                    .orElseGet(() -> new DraftChanged(desk.base().text(file).orElse(""), desk.digest(file), mine));
        }
    }

    /**
     * Who has seen the newer release's file says so by its digest. Otherwise the draft goes on from where it began: for its first text that is the file
     * that was read, which may be older than the one that is there by now.
     */
    private static String base(WriteDraft write, Optional<String> now, Optional<Draft> known) {
        boolean sawTheNewest = Objects.equals(write.base(), now.orElse(null));
        return sawTheNewest || known.isEmpty() ? write.base() : known.get().base();
    }

    private DraftView view(String course, Desk desk, Target target) {
        String file = target.file();
        Optional<Draft> draft = desk.draft(file);
        String text = draft.map(Draft::text).or(() -> desk.base().text(file)).orElseGet(target::template);
        CourseSource source = desk.source();
        CourseReading reading = CourseReading.of(source);
        return new DraftView(
                course,
                file,
                target.name(),
                desk.release(),
                text,
                draft.map(Draft::revision).orElse(0L),
                desk.digest(file).orElse(null),
                draft.filter(found -> found.isOutdated(desk.digest(file)))
                        .map(_ -> desk.base().text(file).orElse(""))
                        .orElse(null),
                draft.map(Draft::editor).orElse(null),
                draft.map(Draft::editedAt).orElse(null),
                html(reading, file, source.hash(), desk.release()),
                problems(reading, problem -> problem.file().equals(file), Integer.MAX_VALUE),
                problems(
                        reading,
                        problem -> !problem.file().equals(file) && problem.severity() == Problem.Severity.ERROR,
                        MOST_ELSEWHERE));
    }

    private static Optional<LessonView.SectionName> sectionOf(Course course, String file) {
        return course.sections()
                .filter(section -> section.lesson()
                        .filter(lesson -> lesson.file().equals(file))
                        .isPresent())
                .map(section -> new LessonView.SectionName(section.id(), section.number(), section.title()))
                .findFirst();
    }

    /** Pictures do not change with a text: they are shown from the release that is there. */
    private static String html(CourseReading reading, String file, String hash, String release) {
        return reading.course().stream()
                .flatMap(Course::lessons)
                .filter(lesson -> lesson.file().equals(file))
                .map(Lesson::html)
                .map(html -> html.replace("/releases/" + hash + "/media/", "/releases/" + release + "/media/"))
                .findFirst()
                .orElse(null);
    }

    private static List<PackageProblem> problems(CourseReading reading, Predicate<Problem> which, int most) {
        return reading.problems().stream()
                .filter(which)
                .limit(most)
                .map(PackageProblem::of)
                .toList();
    }
}
