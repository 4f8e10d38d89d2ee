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
        return require(course, courses.offeredHash(course), section);
    }

    AtItsAddress<LessonView> ofRelease(String course, String hash, String section) {
        boolean isPublic = releases.isPublic(course, hash);
        return new AtItsAddress<>(require(course, hash, section), isPublic);
    }

    AtItsAddress<Picture> picture(String course, String hash, String path) {
        boolean isPublic = releases.isPublic(course, hash);
        return media.findByIdOptional(new MediaFile.Id(course, hash, path))
                .map(file -> new AtItsAddress<>(file.picture(), isPublic))
                .orElseThrow(() -> new MediaNotFound(path));
    }

    private LessonView require(String course, String hash, String section) {
        return lessons.find(course, hash, section)
                .orElseThrow(() -> missing(course, section, releases.outline(course, hash)));
    }

    private static RuntimeException missing(String course, String section, Outline outline) {
        return outline.section(section)
                .<RuntimeException>map(LessonNotWritten::new)
                .orElseGet(() -> new LessonNotFound(course, section));
    }
}
