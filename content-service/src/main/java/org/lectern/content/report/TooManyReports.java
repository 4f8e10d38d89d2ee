package org.lectern.content.report;

import java.time.Duration;
import org.lectern.platform.problem.TooMany;

class TooManyReports extends TooMany {

    TooManyReports(int most, Duration retryAfter) {
        super(
                "too-many-reports",
                "That is enough for today",
                "You have sent %d reports within a day. They will be read; come again with the next later."
                        .formatted(most),
                retryAfter);
    }
}
