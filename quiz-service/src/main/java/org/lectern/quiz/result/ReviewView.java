package org.lectern.quiz.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The result of an attempt as far as the review policy shows it now; parts that it hides are absent.
 *
 * @param questions absent when neither answers nor key nor explanations are shown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReviewView(
        UUID attempt,
        String exam,
        String examTitle,
        String course,
        int number,
        Instant startedAt,
        Instant submittedAt,
        String by,
        Shown shown,
        Integer points,
        int maxPoints,
        int passMark,
        Boolean passed,
        List<Chapter> chapters,
        List<Question> questions) {

    /** Which parts are shown now. */
    public record Shown(boolean score, boolean answers, boolean key, boolean explanation) {}

    public record Chapter(int number, String id, String title, int points, int maxPoints) {}

    /**
     * One question of the paper.
     *
     * @param chosen ids of the options that the student chose
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Question(
            int position,
            String type,
            String stemHtml,
            Section section,
            List<Option> options,
            List<String> chosen,
            Integer points,
            int maxPoints,
            String explanationHtml,
            Ref ref) {}

    public record Section(String id, String number, String title) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Option(String id, String html, Boolean key, String whyHtml) {}

    /** The paragraph of the guide that teaches it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Ref(String section, String anchor) {}
}
