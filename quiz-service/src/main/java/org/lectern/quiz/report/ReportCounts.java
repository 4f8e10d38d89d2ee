package org.lectern.quiz.report;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** What the bank says of reports. */
@ApplicationScoped
public class ReportCounts {

    @Inject
    QuestionReports reports;

    /** Reports that nobody has answered, by question id. */
    public Map<String, Long> open(String course) {
        return reports.open(course).stream().collect(groupingBy(QuestionReport::question, counting()));
    }

    public boolean everReported(String course, String question) {
        return reports.count("course = ?1 and question = ?2", course, question) > 0;
    }
}
