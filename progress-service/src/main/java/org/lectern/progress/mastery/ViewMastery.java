package org.lectern.progress.mastery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.lectern.progress.answer.LearnerAnswers;
import org.lectern.progress.course.CourseCatalog;
import org.lectern.progress.course.Outline;
import org.lectern.progress.mastery.CourseMastery.SectionLevel;

@ApplicationScoped
public class ViewMastery {

    @Inject
    CourseCatalog courses;

    @Inject
    LearnerAnswers answers;

    @Inject
    Clock clock;

    @Transactional
    public CourseMastery view(String learner, String course) {
        var outline = courses.require(course).outline();
        var mastery = MasteryFold.of(answers.of(learner, course));
        var now = clock.instant();
        return new CourseMastery(
                course,
                outline.sections()
                        .map(Outline.Section::id)
                        .filter(mastery::containsKey)
                        .map(section -> SectionLevel.of(section, mastery.get(section), now))
                        .toList());
    }
}
