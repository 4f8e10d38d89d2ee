package org.lectern.quiz.question;

import java.util.List;

/** Quiz's part of a course package, read and rendered, waiting for content to publish the release of the same hash. */
public record StagedPackage(List<BankedQuestion> questions, List<PackagedExam> exams) {

    public StagedPackage {
        questions = List.copyOf(questions);
        exams = List.copyOf(exams);
    }

    static StagedPackage empty() {
        return new StagedPackage(List.of(), List.of());
    }
}
