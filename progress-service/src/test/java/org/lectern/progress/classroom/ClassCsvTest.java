package org.lectern.progress.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.progress.classroom.ClassOverview.ChapterHead;
import org.lectern.progress.classroom.ClassOverview.ChapterLevel;
import org.lectern.progress.classroom.ClassOverview.EstimatedChance;
import org.lectern.progress.classroom.ClassOverview.NewestResult;
import org.lectern.progress.classroom.ClassOverview.StudentRow;

class ClassCsvTest {

    @Test
    void everyStudentIsALineThatEndsWithCarriageReturnAndLineFeed() {
        var csv = csv("Ann Example");

        assertThat(csv)
                .startsWith("\uFEFFName,Id,Groups,State,Reasons,")
                .endsWith(
                        "\r\nAnn Example,sub-1,blue; red,At risk,First. Second.,3,55,84,0.41,0.28,0.56,2026-11-01T08:00:00Z,,"
                                + "2026-12-01,Mock A,31,60,no,2\r\n");
        assertThat(csv.lines()).hasSize(2);
    }

    @Test
    void fieldWithACommaAQuoteOrALineBreakIsQuoted() {
        assertThat(csv("O\"Neill, Ann")).contains("\r\n\"O\"\"Neill, Ann\",sub-1,");
        assertThat(csv("Ann\nExample")).contains("\r\n\"Ann\nExample\",sub-1,");
        assertThat(csv("Ann")).contains(",\"Level of chapter 6, Authentication\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "=HYPERLINK(\"http://evil\")"})
    void textThatASpreadsheetTakesForAFormulaIsNone(String name) {
        var field = csv(name).split("\r\n", 3)[1];

        assertThat(field).matches("(?s)\"?'.*");
    }

    @Test
    void lettersOfAnyLanguageStayAsTheyAre() {
        assertThat(csv("Zażółć Brzęczyszczykiewicz")).contains("Zażółć Brzęczyszczykiewicz,");
    }

    @Test
    void nameThatIsNotKnownIsEmpty() {
        assertThat(csv(null)).contains("\r\n,sub-1,");
    }

    private static String csv(String name) {
        return ClassCsv.of(new ClassOverview(
                "course",
                "Course",
                null,
                List.of(),
                1,
                List.of(new ChapterHead("authentication", 6, "Authentication", 5)),
                List.of(new StudentRow(
                        "sub-1",
                        name,
                        List.of("blue", "red"),
                        State.AT_RISK,
                        List.of("First.", "Second."),
                        55,
                        3,
                        84,
                        new EstimatedChance(0.412, 0.28, 0.56),
                        Instant.parse("2026-11-01T08:00:00Z"),
                        null,
                        LocalDate.parse("2026-12-01"),
                        new NewestResult(
                                "mock-a",
                                "Mock A",
                                new BigDecimal("31"),
                                new BigDecimal("60"),
                                false,
                                Instant.parse("2026-11-20T08:00:00Z")),
                        List.of(new ChapterLevel(2, 4, 1, 0)))),
                List.of()));
    }
}
