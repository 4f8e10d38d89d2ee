package org.lectern.progress.plan;

import java.time.LocalDate;
import org.lectern.platform.problem.Invalid;

class ExamDayPassed extends Invalid {

    ExamDayPassed(LocalDate day) {
        super("exam-day-passed", "The day has passed", day + " is before today. Choose today or a later day.");
    }
}
