package org.lectern.quiz.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/**
 * Tells the state of every exam anew, after this database was restored to an earlier moment: others may lack what was told just before that moment, and hold
 * to what was told after it. The exams themselves stay as they are.
 */
@ApplicationScoped
class TellAgain {

    @Inject
    Exams exams;

    @Inject
    Papers papers;

    @Inject
    Announcements announcements;

    @Inject
    Clock clock;

    /** Returns how many exams were told of. */
    @Transactional
    int everyExam() {
        exams.renumberTold();
        var told = exams.told();
        told.forEach(this::tell);
        return told.size();
    }

    private void tell(Exam exam) {
        if (exam.status() == Exam.Status.PUBLISHED) {
            announcements.published(exam, papers.edition(exam.exam(), exam.edition()), clock.instant());
        } else {
            // When it was withdrawn is not kept. With a time of long ago nobody is told as of news.
            announcements.withdrawn(exam, exam.publishedAt(), clock.instant());
        }
    }
}
