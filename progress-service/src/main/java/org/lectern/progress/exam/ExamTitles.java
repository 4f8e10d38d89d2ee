package org.lectern.progress.exam;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;

/** What other features ask about exams. */
@ApplicationScoped
public class ExamTitles {

    @Inject
    Exams exams;

    /** The present titles by exam; an exam whose publication has not arrived yet is missing. */
    public Map<String, String> of(Collection<String> ids) {
        return exams.of(ids).stream()
                .filter(exam -> exam.title().isPresent())
                .collect(toMap(Exam::id, exam -> exam.title().orElseThrow()));
    }
}
