package org.lectern.quiz.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lectern.platform.audit.Audit;
import org.lectern.platform.security.CurrentUser;
import org.lectern.platform.time.UuidV7;
import org.lectern.quiz.course.CourseStaff;

/** Exams as staff write them and as students find them. */
@ApplicationScoped
public class ExamService {

    private static final int PREVIEWED_FORM = 1;

    @Inject
    Exams exams;

    @Inject
    PublishedExams published;

    @Inject
    DrawingBoard board;

    @Inject
    Papers papers;

    @Inject
    CourseStaff staff;

    @Inject
    CurrentUser user;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @Transactional
    ExamView create(WriteExam write) {
        staff.demand(write.course());
        Instant now = clock.instant();
        String id = UuidV7.at(now).toString();
        Exam exam = Exam.draft(id, write.course(), write.terms(), user.sub(), now);
        Readiness readiness = board.readiness(write.course(), exam.terms());
        exams.persistAndFlush(exam);
        audit.record(
                user.sub(),
                "exam.create",
                id,
                exam.course(),
                Map.of("title", exam.terms().title()));
        return ExamView.of(exam, readiness);
    }

    /** @param revision the one the caller edited */
    @Transactional
    ExamView edit(String id, WriteExam write, long revision) {
        Exam exam = requireForStaff(id, write, revision);
        exam.edit(write.terms());
        exams.flush();
        audit.record(user.sub(), "exam.edit", id, exam.course(), Map.of("revision", exam.revision()));
        return ExamView.of(exam, board.readiness(exam.course(), exam.terms()));
    }

    @Transactional
    CheckView check(WriteExam write) {
        staff.demand(write.course());
        ExamTerms terms = write.terms();
        return CheckView.of(terms, board.readiness(write.course(), terms));
    }

    /** Staff see the exam with its readiness, students see published ones. */
    @Transactional
    ExamView view(String id) {
        Exam exam = exams.require(id);
        if (staff.isStaff(exam.course())) {
            return ExamView.of(exam, board.readiness(exam.course(), exam.terms()));
        }
        if (!isOpenToCaller(exam)) {
            throw new ExamNotFound(id);
        }
        return ExamView.of(exam, user.groups());
    }

    /** The exam as a file of the course would say it. */
    @Transactional
    String file(String id) {
        Exam exam = requireForStaff(id);
        return ExamYaml.file(exam.exam(), exam.terms());
    }

    @Transactional
    PreviewView preview(String id) {
        Exam exam = requireForStaff(id);
        ExamTerms terms = exam.terms();
        Paper paper = exam.status() == Exam.Status.PUBLISHED
                ? papers.paper(
                        id, exam.edition(), PREVIEWED_FORM, UUID.randomUUID().toString())
                : drawnPaper(id, exam.edition() + 1, exam.course(), terms);
        return PreviewView.of(id, exam.course(), terms, paper);
    }

    /** What is being written, as a student would get it: a look at it stores nothing. */
    @Transactional
    PreviewView preview(WriteExam write) {
        staff.demand(write.course());
        String unwritten = UUID.randomUUID().toString();
        ExamTerms terms = write.terms();
        return PreviewView.of(null, write.course(), terms, drawnPaper(unwritten, 1, write.course(), terms));
    }

    private Paper drawnPaper(String exam, int edition, String course, ExamTerms terms) {
        Readiness readiness = board.readiness(course, terms);
        if (readiness.serve().stream().anyMatch(Serve::isShort)) {
            throw new ExamNotPublishable(exam, readiness.obstacles());
        }
        Form form = board.draw(exam, edition, course, terms, PREVIEWED_FORM).getFirst();
        return papers.layOut(course, UUID.randomUUID().toString(), terms.shuffle(), form.items());
    }

    /** The exams a caller may see, of one course or of all: staff every one, students the published. */
    @Transactional
    public List<ExamView> visible(String course) {
        return found(course).stream()
                .filter(exam -> isOpenToCaller(exam) || staff.isStaff(exam.course()))
                .map(exam -> ExamView.of(exam, user.groups()))
                .toList();
    }

    private List<Exam> found(String course) {
        if (course == null) {
            return exams.listAll();
        }
        return staff.isStaff(course) ? exams.ofCourse(course) : published.of(course);
    }

    private boolean isOpenToCaller(Exam exam) {
        return exam.status() == Exam.Status.PUBLISHED && exam.terms().admits(user.groups());
    }

    /** @throws ExamNotFound there is none; whoever is not on the staff of its course is forbidden */
    @Transactional
    public StaffedExam demandStaff(String id) {
        Exam exam = requireForStaff(id);
        return new StaffedExam(id, exam.course(), exam.terms());
    }

    Exam requireForStaff(String id) {
        Exam exam = exams.require(id);
        staff.demand(exam.course());
        return exam;
    }

    /** The exam that was edited from this revision of it. */
    Exam requireForStaff(String id, WriteExam write, long revision) {
        Exam exam = requireForStaff(id);
        if (!exam.course().equals(write.course())) {
            throw new InvalidExam("An exam stays in its course.");
        }
        if (exam.revision() != revision) {
            throw new ExamChanged(id, exam.revision());
        }
        return exam;
    }
}
