package org.lectern.quiz.exam;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;

/**
 * The published exams of a course, which all its students look at before one begins. A revision of an exam never changes, so this process reads and parses
 * each once; which of them are published is asked every time. They are for looking at: no transaction writes them back.
 */
@ApplicationScoped
class PublishedExams {

    private static final int REVISIONS = 200;

    private final Cache<Exams.RevisionOf, Exam> known =
            Caffeine.newBuilder().maximumSize(REVISIONS).build();

    @Inject
    Exams exams;

    List<Exam> of(String course) {
        return exams.publishedOf(course).stream()
                .map(revision -> known.get(revision, this::read))
                .filter(Objects::nonNull)
                .toList();
    }

    /** @return null when it has just been deleted, as a rehearsal's is; a later revision when it has just been changed */
    private Exam read(Exams.RevisionOf revision) {
        return exams.findById(revision.exam());
    }
}
