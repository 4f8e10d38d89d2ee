package org.lectern.quiz.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.lectern.quiz.Campus.LAPTOP;
import static org.lectern.quiz.Campus.PHONE;
import static org.lectern.quiz.Campus.options;
import static org.lectern.quiz.Campus.publish;
import static org.lectern.quiz.Campus.review;
import static org.lectern.quiz.Campus.save;
import static org.lectern.quiz.Campus.start;
import static org.lectern.quiz.Campus.student;
import static org.lectern.quiz.Campus.submit;
import static org.lectern.quiz.Campus.terms;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.platform.testing.LecternParts;
import org.lectern.platform.testing.Statements;
import org.lectern.platform.testing.Tokens;
import org.lectern.quiz.Campus;
import org.lectern.quiz.Outside;
import org.lectern.quiz.TestClock;
import org.lectern.quiz.receipt.SaveChain;

/** Rules 1, 3 and 4 through HTTP: saves, the chain, devices. */
@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class SavingAnAnswerTest {

    @Inject
    Campus campus;

    @Inject
    Saves saves;

    private String exam;
    private JsonPath paper;
    private String attempt;

    @BeforeEach
    void annIsInTheRoom() {
        Outside.listen();
        TestClock.reset();
        exam = publish(terms(campus.course()));
        paper = start(exam, "ann", LAPTOP);
        attempt = paper.getString("attempt");
    }

    @Test
    void saveIsOneStatement() {
        save(attempt, "ann", LAPTOP, 1, options(paper, 1).getFirst()).statusCode(200);

        var statements = Statements.during(() ->
                save(attempt, "ann", LAPTOP, 2, options(paper, 2).getFirst()).statusCode(200));

        assertThat(statements).singleElement().asString().contains("insert into save");
    }

    @Test
    void acknowledgedSavesFormTheChainThatTheServerKeeps() {
        byte[] link =
                SaveChain.genesis(UUID.fromString(attempt), Tokens.sub("ann"), Campus.instant(paper, "startedAt"));
        for (int position = 1; position <= 3; position++) {
            var chosen = options(paper, position).getFirst();

            var saved = save(attempt, "ann", LAPTOP, position, chosen)
                    .statusCode(200)
                    .extract()
                    .jsonPath();

            link = SaveChain.next(
                    link,
                    position,
                    position,
                    "{\"chosen\":[\"%s\"]}".formatted(chosen),
                    Campus.instant(saved, "savedAt"));
            assertThat(saved.getString("hash")).isEqualTo(HexFormat.of().formatHex(link));
        }

        assertThat(SaveChain.leadsTo(
                        link,
                        SaveChain.genesis(
                                UUID.fromString(attempt), Tokens.sub("ann"), Campus.instant(paper, "startedAt")),
                        saves.chain(UUID.fromString(attempt))))
                .isTrue();
        assertThat(Outside.text("select encode(head, 'hex') from attempt where id = ?::uuid", attempt))
                .isEqualTo(HexFormat.of().formatHex(link));
    }

    @Test
    void everyReplyCarriesServerTimeDeadlineAndRevision() {
        var chosen = options(paper, 1).getFirst();
        List.of(
                        Campus.student("ann")
                                .body(Map.of("device", LAPTOP))
                                .post("/api/quiz/exams/" + exam + "/attempts"),
                        student("ann").get("/api/quiz/attempts/" + attempt + "?device=" + LAPTOP),
                        student("ann")
                                .body(Map.of("device", LAPTOP, "chosen", List.of(chosen)))
                                .put("/api/quiz/attempts/" + attempt + "/answers/1"),
                        student("ann")
                                .body(Map.of("device", LAPTOP, "flagged", true))
                                .put("/api/quiz/attempts/" + attempt + "/flags/1"),
                        student("ann")
                                .body(Map.of("device", PHONE, "chosen", List.of(chosen)))
                                .put("/api/quiz/attempts/" + attempt + "/answers/1"),
                        student("ann")
                                .body(Map.of("device", LAPTOP, "answers", List.of()))
                                .post("/api/quiz/attempts/" + attempt + "/submit"),
                        student("ann")
                                .body(Map.of("device", LAPTOP, "chosen", List.of(chosen)))
                                .put("/api/quiz/attempts/" + attempt + "/answers/1"))
                .forEach(reply -> reply.then()
                        .body("serverTime", notNullValue())
                        .body("deadline", equalTo(paper.getString("deadline")))
                        .body("revision", notNullValue()));
    }

    @Test
    void studentReadsTheDeadlineLineByLine() {
        assertThat(paper.getList("ledger.kind")).isEqualTo(List.of("limit"));
        assertThat(paper.getList("ledger.seconds", Integer.class)).containsExactly(1800);
        assertThat(paper.getString("ledger[0].reason")).isNotBlank();
        assertThat(Campus.instant(paper, "deadline"))
                .isEqualTo(Campus.instant(paper, "startedAt").plusSeconds(1800));
        assertThat(paper.getInt("graceSeconds")).isEqualTo(5);
    }

    @Test
    void windowEndCutsTheDeadlineAndTheLedgerSaysSo() {
        var closes = TestClock.now().plusSeconds(600).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
        var cut = start(publish(terms(campus.course(), Map.of("closesAt", closes.toString()))), "ben", LAPTOP);

        assertThat(cut.getList("ledger.kind")).isEqualTo(List.of("limit", "window-end"));
        assertThat(Campus.instant(cut, "deadline")).isBeforeOrEqualTo(closes);
        assertThat(Campus.instant(cut, "deadline"))
                .isEqualTo(Campus.instant(cut, "startedAt")
                        .plusSeconds(cut.getList("ledger.seconds", Integer.class).stream()
                                .mapToInt(Integer::intValue)
                                .sum()));
    }

    @Test
    void lastSaveOfAQuestionCountsAndAnAnswerCanBeTakenBack() {
        var first = options(paper, 1);
        save(attempt, "ann", LAPTOP, 1, first.get(0)).body("sequence", equalTo(1));
        save(attempt, "ann", LAPTOP, 1, first.get(1)).body("sequence", equalTo(2));
        save(attempt, "ann", LAPTOP, 2, options(paper, 2).getFirst()).body("sequence", equalTo(3));
        save(attempt, "ann", LAPTOP, 2).statusCode(200).body("sequence", equalTo(4));
        submit(attempt, "ann", LAPTOP).statusCode(200);

        var result = review(attempt, "ann");

        assertThat(result.getList("questions[0].chosen")).isEqualTo(List.of(first.get(1)));
        assertThat(result.getList("questions[1].chosen")).isEmpty();
    }

    @Test
    void closedAttemptTakesNoSave() {
        submit(attempt, "ann", LAPTOP).statusCode(200).body("by", equalTo("learner"));

        save(attempt, "ann", LAPTOP, 1, options(paper, 1).getFirst())
                .statusCode(409)
                .body("type", equalTo("urn:lectern:problem:attempt-closed"))
                .body("by", equalTo("learner"))
                .body("submittedAt", notNullValue());
        assertThat(Outside.number("select count(*) from save where attempt = ?::uuid", attempt))
                .isZero();
    }

    @Test
    void secondSubmitIsRefusedAndToldOnce() {
        submit(attempt, "ann", LAPTOP).statusCode(200);

        submit(attempt, "ann", LAPTOP)
                .statusCode(409)
                .body("type", equalTo("urn:lectern:problem:attempt-closed"))
                .body("submittedAt", notNullValue());

        assertThat(Outside.told("quiz.attempt.submitted.v1", "attempt", attempt))
                .hasSize(1);
        assertThat(Outside.told("quiz.attempt.graded.v1", "attempt", attempt)).hasSize(1);
    }

    @Test
    void comingBackOnAnotherDeviceResumesAndTheOlderOneBecomesReadOnly() {
        var mine = options(paper, 1);
        save(attempt, "ann", LAPTOP, 1, mine.get(0)).statusCode(200);

        var resumed = start(exam, "ann", PHONE);

        assertThat(resumed.getString("attempt")).isEqualTo(attempt);
        assertThat(resumed.getList("questions")).isEqualTo(paper.getList("questions"));
        assertThat(resumed.getList("answers[0].chosen")).isEqualTo(List.of(mine.get(0)));
        assertThat(resumed.getBoolean("writer")).isTrue();
        assertThat(resumed.getInt("revision")).isEqualTo(2);
        assertThat(resumed.getString("deadline")).isEqualTo(paper.getString("deadline"));
        student("ann")
                .get("/api/quiz/attempts/" + attempt + "?device=" + LAPTOP)
                .then()
                .body("writer", equalTo(false));
    }

    @Test
    void unsentAnswersOfTheOlderDeviceAreOfferedAndNeverMerged() {
        var mine = options(paper, 1);
        save(attempt, "ann", LAPTOP, 1, mine.get(0)).statusCode(200);
        start(exam, "ann", PHONE);

        save(attempt, "ann", LAPTOP, 1, mine.get(1))
                .statusCode(409)
                .body("type", equalTo("urn:lectern:problem:attempt-taken-over"))
                .body("offered[0].position", equalTo(1))
                .body("offered[0].chosen", equalTo(List.of(mine.get(1))))
                .body("saved[0].chosen", equalTo(List.of(mine.get(0))));
        student("ann")
                .body(Map.of(
                        "device", LAPTOP, "answers", List.of(Map.of("position", 1, "chosen", List.of(mine.get(1))))))
                .post("/api/quiz/attempts/" + attempt + "/submit")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:lectern:problem:attempt-taken-over"));

        submit(attempt, "ann", PHONE).statusCode(200);
        assertThat(review(attempt, "ann").getList("questions[0].chosen")).isEqualTo(List.of(mine.get(0)));
    }

    @Test
    void sameDeviceComingBackChangesNothing() {
        var again = start(exam, "ann", LAPTOP);

        assertThat(again.getInt("revision")).isEqualTo(1);
        assertThat(again.getBoolean("writer")).isTrue();
    }

    @Test
    void submitCarriesWhatWasNotAcknowledged() {
        save(attempt, "ann", LAPTOP, 1, options(paper, 1).getFirst()).statusCode(200);

        student("ann")
                .body(Map.of(
                        "device",
                        LAPTOP,
                        "answers",
                        List.of(Map.of(
                                "position",
                                2,
                                "chosen",
                                List.of(options(paper, 2).getLast())))))
                .post("/api/quiz/attempts/" + attempt + "/submit")
                .then()
                .statusCode(200);

        var result = review(attempt, "ann");
        assertThat(result.getList("questions[0].chosen"))
                .isEqualTo(List.of(options(paper, 1).getFirst()));
        assertThat(result.getList("questions[1].chosen"))
                .isEqualTo(List.of(options(paper, 2).getLast()));
        assertThat(Outside.number("select count(*) from save where attempt = ?::uuid", attempt))
                .isEqualTo(2);
    }

    @Test
    void submitWithAnAnswerThatDoesNotFitSubmitsNothing() {
        student("ann")
                .body(Map.of("device", LAPTOP, "answers", List.of(Map.of("position", 2, "chosen", List.of("none")))))
                .post("/api/quiz/attempts/" + attempt + "/submit")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:lectern:problem:invalid-answer"));

        save(attempt, "ann", LAPTOP, 1, options(paper, 1).getFirst()).statusCode(200);
    }

    @Test
    void answerMustFitItsQuestion() {
        save(attempt, "ann", LAPTOP, 0, "x").statusCode(422);
        save(attempt, "ann", LAPTOP, 11, "x").statusCode(422);
        save(attempt, "ann", LAPTOP, 1, "x")
                .statusCode(422)
                .body("type", equalTo("urn:lectern:problem:invalid-answer"));
        int single = paper.getList("questions.type").indexOf("single") + 1;
        save(
                        attempt,
                        "ann",
                        LAPTOP,
                        single,
                        options(paper, single).get(0),
                        options(paper, single).get(1))
                .statusCode(422);
    }

    @Test
    void flagsAreKeptUnderTheSameRule() {
        flag(LAPTOP, 3, true).statusCode(200);
        flag(LAPTOP, 2, true).statusCode(200);
        flag(LAPTOP, 2, true).statusCode(200);
        flag(LAPTOP, 3, false).statusCode(200);

        var look = student("ann").get("/api/quiz/attempts/" + attempt).jsonPath();

        assertThat(look.getList("flags", Integer.class)).containsExactly(2);
        flag(PHONE, 1, true).statusCode(409).body("type", equalTo("urn:lectern:problem:attempt-taken-over"));
        flag(LAPTOP, 99, true).statusCode(422);
        submit(attempt, "ann", LAPTOP).statusCode(200);
        flag(LAPTOP, 1, true).statusCode(409).body("type", equalTo("urn:lectern:problem:attempt-closed"));
    }

    private io.restassured.response.ValidatableResponse flag(UUID device, int position, boolean flagged) {
        return student("ann")
                .body(Map.of("device", device, "flagged", flagged))
                .put("/api/quiz/attempts/" + attempt + "/flags/" + position)
                .then();
    }

    @Test
    void correctedQuestionChangesNoRunningPaperAndNoGrade() {
        var course = paper.getString("course");
        var stems = paper.getList("questions.stemHtml", String.class);
        int single = paper.getList("questions.type").indexOf("single") + 1;
        var id = stems.get(single - 1).replaceAll("<p>Stem of (.*)</p>", "$1");
        var key = org.lectern.quiz.question.Option.idOf(id, "option 1");
        save(attempt, "ann", LAPTOP, single, key).statusCode(200);

        campus.correct(course, 2, java.util.Set.of(id));

        assertThat(start(exam, "ann", LAPTOP).getList("questions.stemHtml", String.class))
                .isEqualTo(stems);
        submit(attempt, "ann", LAPTOP).statusCode(200);
        var result = review(attempt, "ann");
        assertThat(result.getString("questions[%d].stemHtml".formatted(single - 1)))
                .isEqualTo("<p>Stem of " + id + "</p>");
        assertThat(result.getInt("questions[%d].points".formatted(single - 1))).isEqualTo(1);
        assertThat(Outside.told("quiz.attempt.graded.v1", "attempt", attempt)
                        .getFirst()
                        .findValuesAsText("version"))
                .containsOnly("1");
        // What is drawn from now on has the new version.
        assertThat(Outside.text("select version from question where course = ? and question = ?", course, id))
                .isEqualTo("2");
    }
}
