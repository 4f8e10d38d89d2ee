package org.lectern.content.lesson;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class Lessons implements PanacheRepositoryBase<Lesson, Lesson.Id> {

    /** By the section's id or else by its number in that release. */
    Optional<LessonView> find(String course, String hash, String section) {
        return find(
                        "id.course = ?1 and id.hash = ?2 and (id.section = ?3 or number = ?3)"
                                + " order by case when id.section = ?3 then 0 else 1 end",
                        course,
                        hash,
                        section)
                .firstResultOptional()
                .map(Lesson::view);
    }

    List<LessonView> all(String course, String hash) {
        return list("id.course = ?1 and id.hash = ?2", course, hash).stream()
                .map(Lesson::view)
                .toList();
    }
}
