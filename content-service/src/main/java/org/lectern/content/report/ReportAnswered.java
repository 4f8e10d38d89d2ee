package org.lectern.content.report;

import java.util.Map;
import org.lectern.platform.problem.Conflict;

class ReportAnswered extends Conflict {

    ReportAnswered(String answerer, String answer) {
        super(
                "report-answered",
                "Somebody else has answered this",
                "%s answered meanwhile; the reader has that answer.".formatted(answerer),
                Map.of("answerer", answerer, "answer", answer));
    }
}
