package org.lectern.content.lesson;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.lectern.content.course.CourseService;
import org.lectern.content.course.Outline;
import org.lectern.content.release.ReleaseService;

/** The lessons of releases, and their pictures. */
@ApplicationScoped
public class LessonService {

    @Inject
    CourseService courses;

    @Inject
    ReleaseService releases;

    @Inject
    Lessons lessons;

    @Inject
    MediaFiles media;

    /** Something of a release at its own address. */
    record AtItsAddress<T>(T content, boolean isPublic) {}

    @Transactional(TxType.MANDATORY)
    public void keep(String course, String hash, List<LessonView> views, List<Picture> pictures) {
        views.forEach(view -> lessons.persist(Lesson.of(view)));
        pictures.forEach(
                picture -> media.persist(MediaFile.of(new MediaFile.Id(course, hash, picture.path()), picture)));
    }

    public List<LessonView> all(String course, String hash) {
        return lessons.all(course, hash);
    }

    /** Of the release that is current at this moment: its hash is asked once, and what it names never changes. */
    LessonView current(String course, String section) {
        String hash = courses.offeredHash(course);
        return lessons.find(course, hash, section)
                .orElseThrow(() ->
                        missing(course, section, releases.readable(course, hash).outline()));
    }

    AtItsAddress<LessonView> ofRelease(String course, String hash, String section) {
        ReleaseService.Readable release = releases.readable(course, hash);
        return lessons.find(course, hash, section)
                .map(view -> new AtItsAddress<>(view, release.isPublic()))
                .orElseThrow(() -> missing(course, section, release.outline()));
    }

    AtItsAddress<Picture> picture(String course, String hash, String path) {
        ReleaseService.Readable release = releases.readable(course, hash);
        return media.findByIdOptional(new MediaFile.Id(course, hash, path))
                .map(file -> new AtItsAddress<>(file.picture(), release.isPublic()))
                .orElseThrow(() -> new MediaNotFound(path));
    }

    private static RuntimeException missing(String course, String section, Outline outline) {
        return outline.section(section)
                .<RuntimeException>map(LessonNotWritten::new)
                .orElseGet(() -> new LessonNotFound(course, section));
    }
}
