package org.lectern.quiz.attempt;

import java.time.Duration;
import org.lectern.platform.problem.Unavailable;

class SaveTookTooLong extends Unavailable {

    SaveTookTooLong() {
        super(
                "save-took-too-long",
                "The answer is not saved",
                "Too many answers waited before it. Save it again.",
                Duration.ofSeconds(1));
    }
}
