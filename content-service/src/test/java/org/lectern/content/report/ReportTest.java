package org.lectern.content.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.lectern.content.Campus.COURSES;
import static org.lectern.content.Campus.as;
import static org.lectern.content.Campus.course;
import static org.lectern.content.Campus.execute;
import static org.lectern.content.Campus.instructor;
import static org.lectern.content.Campus.rows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.platform.inbox.IncomingEvent;
import org.lectern.platform.testing.EventContract;
import org.lectern.platform.testing.LecternParts;
import org.lectern.platform.testing.TestTopic;
import org.lectern.platform.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class ReportTest {

    private String course;
    private final String ann = "ann-" + UUID.randomUUID();
    private final String bob = "bob-" + UUID.randomUUID();

    @BeforeEach
    void publish() {
        course = course();
    }

    @Test
    void reportIsKeptAndShownToItsReader() {
        send(ann, "6.1", paragraph("HTTP forgets."), "It remembers here.")
                .statusCode(201)
                .body("id", notNullValue())
                .body("section", equalTo("login"))
                .body("outcome", nullValue());

        mine(ann)
                .body("reports.text", contains("It remembers here."))
                .body("reports[0].passage.excerpt", equalTo("HTTP forgets."))
                .body("reports[0].kind", equalTo("wrong"))
                .body("next", nullValue());
        mine(bob).body("reports", empty());
    }

    @Test
    void pressThatComesTwiceIsOneReport() throws Exception {
        var ids = new ArrayList<String>();
        try (var presses = Executors.newFixedThreadPool(8)) {
            List<Callable<String>> sends = IntStream.range(0, 16)
                    .mapToObj(_ -> (Callable<String>) () -> send(ann, "one press", "login", paragraph("A."), "Wrong.")
                            .statusCode(201)
                            .extract()
                            .path("id"))
                    .toList();
            for (var send : presses.invokeAll(sends)) {
                ids.add(send.get());
            }
        }

        assertThat(ids).containsOnly(ids.getFirst());
        inbox().body("paragraphs.reports.flatten().text", contains("Wrong."));
    }

    @Test
    void paragraphThatMostReadersReportComesFirst() {
        send(ann, "login", paragraph("Once only."), "Ann again.");
        send(ann, "login", paragraph("Twice."), "Ann says.");
        send(bob, "login", paragraph("Twice."), "Bob says.");
        send(ann, "login", paragraph("Once only."), "Ann once more.");
        send(ann, "sessions", paragraph("Late."), "Newest.");

        inbox().body("open", equalTo(3))
                .body("paragraphs.excerpt", contains("Twice.", "Late.", "Once only."))
                .body("paragraphs.readers", contains(2, 1, 1))
                .body("paragraphs[0].reports.text", contains("Bob says.", "Ann says."))
                .body("paragraphs[2].reports.text", contains("Ann once more.", "Ann again."));
    }

    @Test
    void inboxNamesNoReader() {
        send(ann, "login", paragraph("A."), "Wrong.");

        String inbox = inbox().extract().asString();

        assertThat(inbox).doesNotContain(ann).doesNotContain(Tokens.sub(ann));
    }

    @Test
    void inboxIsReadInPages() {
        for (String words : List.of("A.", "B.", "C.")) {
            send(ann, "login", paragraph(words), "Of " + words);
        }

        instructor()
                .get(reports() + "?most=2")
                .then()
                .body("paragraphs.excerpt", contains("C.", "B."))
                .body("next", equalTo(2));
        instructor()
                .get(reports() + "?most=2&cursor=2")
                .then()
                .body("paragraphs.excerpt", contains("A."))
                .body("next", nullValue());
    }

    @Test
    void answerGoesToEveryReaderWhoseReportWasSeen() {
        String anns = id(send(ann, "login", paragraph("A."), "Ann says."));
        String bobs = id(send(bob, "login", paragraph("A."), "Bob says."));
        String later = id(send(ann, "login", paragraph("A."), "Ann adds."));

        answer("mended", "Thank you, it is mended.", anns, bobs).statusCode(204);

        mine(bob)
                .body("reports[0].outcome", equalTo("mended"))
                .body("reports[0].answer", equalTo("Thank you, it is mended."))
                .body("reports[0].answeredAt", notNullValue());
        mine(ann).body("reports.outcome", contains(null, "mended"));
        inbox().body("paragraphs.reports.flatten().id", contains(later));
        instructor()
                .get(reports() + "?state=answered")
                .then()
                .body("paragraphs[0].readers", equalTo(2))
                .body("paragraphs[0].reports.answerer", contains("Ivan Example", "Ivan Example"));
    }

    @Test
    void othersLearnThatItIsAnsweredAndNothingThatWasWritten() {
        String anns = id(send(ann, "login", paragraph("A."), "What I typed."));
        String bobs = id(send(bob, "login", paragraph("A."), "What Bob typed."));
        answer("kept", "What staff typed.", anns, bobs).statusCode(204);

        var told = told(2);

        assertThat(told).allSatisfy(event -> {
            EventContract.fits(event.type(), event.data().toString());
            assertThat(event.data().toString()).doesNotContain("typed");
            assertThat(event.data().get("outcome").asText()).isEqualTo("kept");
        });
        assertThat(told)
                .extracting(event -> event.data().get("learner").asText())
                .containsExactlyInAnyOrder(Tokens.sub(ann), Tokens.sub(bob));
    }

    @Test
    void whatIsWrittenFitsTheContract() {
        EventContract.producerFits(new ReportResult(
                        UUID.randomUUID(),
                        course,
                        "login",
                        Tokens.sub(ann),
                        "mended",
                        Instant.parse("2026-11-24T09:30:00Z"))
                .event(UUID.randomUUID()));
    }

    @Test
    void answerThatIsSentAgainChangesNothingAndAnotherOneIsRefused() {
        String report = id(send(ann, "login", paragraph("A."), "Wrong."));
        answer("mended", "Mended.", report).statusCode(204);

        answer("mended", "Mended.", report).statusCode(204);
        answer("kept", "No.", report)
                .statusCode(409)
                .body("type", equalTo("urn:lectern:problem:report-answered"))
                .body("answer", equalTo("Mended."));

        mine(ann).body("reports.answer", contains("Mended."));
        assertThat(rows("select act from audit where course = '%s' and act like 'report%%'".formatted(course)))
                .containsExactly("report.answered");
    }

    @Test
    void answerIsInTheAuditTrailWithoutWhatWasWritten() {
        String report = id(send(ann, "login", paragraph("A."), "Wrong."));
        answer("mended", "Mended with care.", report).statusCode(204);

        assertThat(rows(
                        "select subject || ' ' || details::text from audit where course = '%s' and act = 'report.answered'"
                                .formatted(course)))
                .singleElement()
                .asString()
                .startsWith("login ")
                .contains(report, "mended")
                .doesNotContain("care");
    }

    @Test
    void reportOfAnotherCourseIsNotAnsweredHere() {
        String report = id(send(ann, "login", paragraph("A."), "Wrong."));
        String other = course();

        instructor()
                .contentType("application/json")
                .body(Map.of("reports", List.of(report), "outcome", "kept", "text", "No."))
                .post(COURSES + other + "/reports/answer")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:lectern:problem:report-not-found"));
        mine(ann).body("reports[0].outcome", nullValue());
    }

    @Test
    void readerWhoReportsAllDayIsAskedToWait() {
        for (int number = 1; number <= ReportService.MOST_A_DAY; number++) {
            send(ann, "login", paragraph("A."), "Number " + number).statusCode(201);
        }

        send(ann, "login", paragraph("A."), "One more.")
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("type", equalTo("urn:lectern:problem:too-many-reports"));
        send(bob, "login", paragraph("A."), "Mine.").statusCode(201);
        execute("update report set reported_at = reported_at - interval '1 day' where learner = '%s'"
                .formatted(Tokens.sub(ann)));
        send(ann, "login", paragraph("A."), "The next day.").statusCode(201);
    }

    @Test
    void sectionThatCannotBeReadCannotBeReported() {
        for (String section : List.of("6.2", "nowhere")) {
            send(ann, section, paragraph("A."), "Wrong.")
                    .statusCode(404)
                    .body("type", equalTo("urn:lectern:problem:lesson-not-found"));
        }
        as(Tokens.student(ann))
                .get(COURSES + "nowhere/reports/mine")
                .then()
                .statusCode(200)
                .body("reports", empty());
    }

    @Test
    void valuesThatAreNotAllowedAreNamed() {
        send(ann, "login", paragraph("A."), " ").statusCode(422).body("errors.field", contains("text"));
        send(ann, "login", paragraph("A."), "x".repeat(2001)).statusCode(422).body("errors.field", contains("text"));
        send(ann, null, "login", paragraph("A."), "Wrong.")
                .statusCode(422)
                .body("errors.field", contains("idempotencyKey"));
        answer("mended", "Mended.").statusCode(422).body("errors.field", contains("reports"));
        inbox().body("paragraphs", empty());
    }

    private String reports() {
        return COURSES + course + "/reports";
    }

    private static Map<String, Object> paragraph(String words) {
        return Map.of(
                "anchor",
                "login-view",
                "fingerprint",
                "%014x".formatted(words.hashCode() & 0xffffffffL),
                "ordinal",
                1,
                "excerpt",
                words);
    }

    private ValidatableResponse send(String reader, String section, Map<String, Object> passage, String text) {
        return send(reader, UUID.randomUUID().toString(), section, passage, text);
    }

    private ValidatableResponse send(
            String reader, String key, String section, Map<String, Object> passage, String text) {
        var request = as(Tokens.student(reader)).contentType("application/json");
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.body(
                        new HashMap<>(Map.of("section", section, "passage", passage, "kind", "wrong", "text", text)))
                .post(reports())
                .then();
    }

    private static String id(ValidatableResponse sent) {
        return sent.statusCode(201).extract().path("id");
    }

    private ValidatableResponse mine(String reader) {
        return as(Tokens.student(reader)).get(reports() + "/mine").then().statusCode(200);
    }

    private ValidatableResponse inbox() {
        return instructor().get(reports()).then().statusCode(200);
    }

    private ValidatableResponse answer(String outcome, String text, String... ids) {
        return instructor()
                .contentType("application/json")
                .body(Map.of("reports", List.of(ids), "outcome", outcome, "text", text))
                .post(reports() + "/answer")
                .then();
    }

    private List<IncomingEvent> told(int number) {
        return Awaitility.await()
                .until(
                        () -> TestTopic.read("content.course", ReportResult.TYPE).stream()
                                .filter(event -> event.key().equals(course))
                                .toList(),
                        events -> events.size() == number);
    }
}
