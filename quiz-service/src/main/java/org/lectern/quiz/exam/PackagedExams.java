package org.lectern.quiz.exam;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.lectern.quiz.question.BankActivated;
import org.lectern.quiz.question.PackagedExam;

/**
 * Exams that are files of the course: publishing the release publishes them, with its questions. A file that has gone withdraws its
 * exam. A file that the bank cannot serve leaves a draft, whose page tells staff why.
 */
@ApplicationScoped
class PackagedExams {

    private static final Logger LOG = Logger.getLogger(PackagedExams.class);

    @Inject
    Exams exams;

    @Inject
    DrawingBoard board;

    @Inject
    PublishExam publishing;

    @Inject
    Clock clock;

    void on(@Observes BankActivated activated) {
        String course = activated.course().course();
        Set<String> files = activated.exams().stream().map(PackagedExam::id).collect(toSet());
        exams.madeFromFilesOf(course).stream()
                .filter(exam -> !files.contains(exam.exam()))
                .forEach(this::fileHasGone);
        activated.exams().forEach(file -> take(course, file));
    }

    private void fileHasGone(Exam exam) {
        publishing.withdraw(exam);
        exam.forgetFile();
    }

    private void take(String course, PackagedExam file) {
        Optional<Exam> known = exams.findByIdOptional(file.id());
        if (known.isEmpty()) {
            Exam exam = Exam.ofPackage(file.id(), course, PackagedTerms.of(file), file.digest(), clock.instant());
            exams.persistAndFlush(exam);
            publishIfServed(exam);
        } else if (known.get().course().equals(course) && !known.get().isOfPackage()) {
            adopt(known.get(), file);
        } else if (!known.get().isFileOf(course)) {
            LOG.warnf("Exam %s of course %s is not taken: the id belongs to another exam", file.id(), course);
        } else if (!known.get().wasMadeFrom(file.digest())) {
            known.get().editFromPackage(PackagedTerms.of(file), file.digest());
            publishIfServed(known.get());
        } else if (known.get().status() == Exam.Status.DRAFT) {
            publishIfServed(known.get());
        }
    }

    /** Made in the portal, downloaded and put among the files. One that is published as its file says it stays the edition that it is. */
    private void adopt(Exam exam, PackagedExam file) {
        ExamTerms terms = PackagedTerms.of(file);
        boolean same = ExamYaml.file(exam.exam(), exam.terms()).equals(ExamYaml.file(exam.exam(), terms));
        exam.becomeFile(file.digest());
        if (!same || exam.status() != Exam.Status.PUBLISHED) {
            exam.editFromPackage(terms, file.digest());
            publishIfServed(exam);
        }
    }

    private void publishIfServed(Exam exam) {
        Readiness readiness = board.readiness(exam.course(), exam.terms());
        if (readiness.publishable()) {
            publishing.publish(exam);
        } else {
            publishing.withdraw(exam);
            LOG.warnf("Exam %s of the course files is not published: %s", exam.exam(), readiness.obstacles());
        }
    }
}
