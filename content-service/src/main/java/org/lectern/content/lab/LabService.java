package org.lectern.content.lab;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.lectern.content.course.CourseService;
import org.lectern.content.release.ReleaseService;

/** The labs of releases. */
@ApplicationScoped
public class LabService {

    @Inject
    CourseService courses;

    @Inject
    ReleaseService releases;

    @Inject
    Labs labs;

    /** A lab of a release at its own address. */
    record AtItsAddress(LabView lab, boolean isPublic) {}

    @Transactional(TxType.MANDATORY)
    public void keep(List<LabView> views) {
        views.forEach(view -> labs.persist(Lab.of(view)));
    }

    /** Of the release that is current at this moment. */
    LabView current(String course, String lab) {
        return require(course, courses.offeredHash(course), lab);
    }

    AtItsAddress ofRelease(String course, String hash, String lab) {
        boolean isPublic = releases.isPublic(course, hash);
        return new AtItsAddress(require(course, hash, lab), isPublic);
    }

    private LabView require(String course, String hash, String lab) {
        return labs.findByIdOptional(new Lab.Id(course, hash, lab))
                .map(Lab::view)
                .orElseThrow(() -> new LabNotFound(course, lab));
    }
}
