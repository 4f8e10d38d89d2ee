package org.lectern.quiz.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Stages packages as an import does, without files. */
@ApplicationScoped
public class BankFixture {

    @Inject
    CoursePackages packages;

    @Inject
    Clock clock;

    @Transactional
    public void stage(String course, String hash, List<BankedQuestion> questions, List<PackagedExam> exams) {
        packages.persist(CoursePackage.stage(
                new CoursePackage.Id(course, hash),
                new StagedPackage(questions, exams),
                new byte[0],
                "test",
                clock.instant()));
    }
}
