package org.lectern.quiz.question;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class CoursePackages implements PanacheRepositoryBase<CoursePackage, CoursePackage.Id> {

    Optional<CoursePackage> find(String course, String hash) {
        return findByIdOptional(new CoursePackage.Id(course, hash));
    }

    Optional<CoursePackage> active(String course) {
        return find("id.course = ?1 and activatedAt is not null", Sort.descending("activatedAt"), course)
                .firstResultOptional();
    }

    Optional<CoursePackage> newestStaged(String course) {
        return find("id.course = ?1 and activatedAt is null", Sort.descending("stagedAt"), course)
                .firstResultOptional();
    }
}
