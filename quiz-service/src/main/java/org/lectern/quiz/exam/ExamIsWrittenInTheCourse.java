package org.lectern.quiz.exam;

import org.lectern.platform.problem.Conflict;

class ExamIsWrittenInTheCourse extends Conflict {

    ExamIsWrittenInTheCourse(String exam) {
        super(
                "exam-is-a-course-file",
                "The exam is a file of the course",
                "Exam " + exam + " comes from the course's files. Change its file and publish the course.");
    }
}
