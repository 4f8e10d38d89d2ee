package org.lectern.quiz.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.quiz.Campus.LAPTOP;
import static org.lectern.quiz.Campus.options;
import static org.lectern.quiz.Campus.publish;
import static org.lectern.quiz.Campus.save;
import static org.lectern.quiz.Campus.start;
import static org.lectern.quiz.Campus.student;
import static org.lectern.quiz.Campus.submit;
import static org.lectern.quiz.Campus.terms;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.platform.testing.LecternParts;
import org.lectern.quiz.Campus;
import org.lectern.quiz.Outside;
import org.lectern.quiz.TestClock;

/** Rule 9: the chain's head is signed at start, at submit, on demand and at most once a minute, never per save. */
@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class ReceiptOfAnAttemptTest {

    @Inject
    Campus campus;

    private JsonPath paper;
    private String attempt;

    @BeforeEach
    void annIsInTheRoom() {
        Outside.listen();
        TestClock.reset();
        paper = start(publish(terms(campus.course())), "ann", LAPTOP);
        attempt = paper.getString("attempt");
    }

    @AfterEach
    void realTime() {
        TestClock.reset();
    }

    @Test
    void startIsSigned() {
        assertThat(occasions()).containsExactly("start");
    }

    @Test
    void savesAreNotSigned() {
        for (int position = 1; position <= 5; position++) {
            saveAt(position);
        }

        assertThat(occasions()).containsExactly("start");
    }

    @Test
    void whoAsksGetsTheHeadSignedAtMostOnceAMinute() {
        saveAt(1);
        assertThat(receipt().getList("signatures.occasion"))
                .as("the start was signed just now")
                .containsExactly("start");
        TestClock.advance(Duration.ofSeconds(61));
        saveAt(2);
        assertThat(receipt().getList("signatures.sequence")).isEqualTo(List.of(0, 2));
        saveAt(3);
        assertThat(receipt().getList("signatures.sequence")).isEqualTo(List.of(0, 2));
        TestClock.advance(Duration.ofSeconds(61));

        assertThat(receipt().getList("signatures.sequence")).isEqualTo(List.of(0, 2, 3));
        assertThat(receipt().getList("saves")).hasSize(3);
    }

    @Test
    void submitIsSignedWithWhatItCarried() {
        saveAt(1);
        student("ann")
                .body(Map.of(
                        "device",
                        LAPTOP,
                        "answers",
                        List.of(Map.of(
                                "position",
                                2,
                                "chosen",
                                List.of(options(paper, 2).getFirst())))))
                .post("/api/quiz/attempts/" + attempt + "/submit")
                .then()
                .statusCode(200);

        var proof = VerifyReceipt.verify(text(), null);

        assertThat(proof.saves()).isEqualTo(2);
        assertThat(proof.signedSaves()).isEqualTo(2);
        assertThat(proof.closed()).isTrue();
    }

    @Test
    void endByTheDeadlineIsSignedToo() {
        saveAt(1);
        TestClock.advanceTo(Campus.instant(paper, "deadline").plusSeconds(6));

        org.awaitility.Awaitility.await().until(() -> occasions().contains("submit"));

        assertThat(VerifyReceipt.verify(text(), null).closed()).isTrue();
    }

    @Test
    void receiptOfARunningAttemptIsValidAgainstThePublishedKeys() {
        saveAt(1);
        TestClock.advance(Duration.ofSeconds(61));

        var proof = VerifyReceipt.verify(text(), keys());

        assertThat(proof.signedSaves()).isEqualTo(1);
        assertThat(proof.closed()).isFalse();
    }

    @Test
    void documentedCommandVerifiesItWithoutTheServer(@TempDir Path folder) throws Exception {
        saveAt(1);
        submit(attempt, "ann", LAPTOP).statusCode(200);
        var receipt = Files.writeString(folder.resolve("receipt.json"), text());
        var published = Files.writeString(folder.resolve("keys.json"), keys());
        var forged = Files.writeString(
                folder.resolve("forged.json"), text().replaceFirst("\"position\":1", "\"position\":2"));

        assertThat(verify(receipt, published)).startsWith("0 Valid: 1 saves, 1 of them signed, at ");
        assertThat(verify(forged, published)).startsWith("1 Refused: save 1 is not what was saved");
    }

    private static String verify(Path receipt, Path keys) throws Exception {
        var command = Path.of(System.getProperty("lectern.root"), "deploy", "verify-receipt");
        var process = new ProcessBuilder(command.toString(), receipt.toString(), keys.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue() + " " + said;
    }

    private void saveAt(int position) {
        save(attempt, "ann", LAPTOP, position, options(paper, position).getFirst())
                .statusCode(200);
    }

    private JsonPath receipt() {
        return new JsonPath(text());
    }

    private String text() {
        return student("ann")
                .get("/api/quiz/attempts/" + attempt + "/receipt")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String keys() {
        return student("ben")
                .get("/api/quiz/receipt-keys")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private List<String> occasions() {
        return Outside.texts(
                "select occasion from receipt where attempt = ?::uuid order by signed_at, sequence", attempt);
    }
}
