package org.lectern.content.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.lectern.content.course.CourseService;
import org.lectern.content.upload.ImportView;
import org.lectern.content.upload.KeepPackage;
import org.lectern.course.format.CourseSource;
import org.lectern.platform.security.CurrentUser;

/** A course from nothing: an outline of one chapter and one section, to be changed in the portal. Its staff is who began it. */
@ApplicationScoped
class NewCourse {

    @Inject
    CourseService courses;

    @Inject
    KeepPackage packages;

    @Inject
    CurrentUser user;

    @Inject
    ObjectMapper json;

    @Transactional
    ImportView start(StartCourse start) {
        courses.hold(start.course());
        if (courses.isKnown(start.course())) {
            throw new CourseExists(start.course());
        }
        CourseSource source =
                CourseSource.of(Map.of(Desk.OUTLINE, outline(start).getBytes(StandardCharsets.UTF_8)));
        KeepPackage.Sound sound = KeepPackage.read(start.course(), source);
        packages.keep(sound, new KeepPackage.Making("The beginning", null));
        return sound.view();
    }

    private String outline(StartCourse start) {
        return """
                slug: %s
                title: %s
                summary: %s
                language: %s
                licence: %s
                staff: [%s]
                exam:
                  items: 0
                  minutes: 60
                  passMark: 0
                chapters:
                  - number: 1
                    id: chapter-1
                    title: "First chapter"
                    examItems: 0
                    sections:
                      - id: section-1
                        number: "1.1"
                        title: "First section"
                """.formatted(
                        start.course(),
                        quoted(start.title()),
                        quoted(start.summary()),
                        start.language(),
                        quoted(start.licence()),
                        quoted(user.username()));
    }

    /** A string of JSON is one of YAML too. */
    private String quoted(String text) {
        try {
            return json.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
