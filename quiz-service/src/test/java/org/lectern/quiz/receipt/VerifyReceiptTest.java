package org.lectern.quiz.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lectern.quiz.receipt.ReceiptView.SaveLine;
import org.lectern.quiz.receipt.ReceiptView.SignatureLine;
import org.lectern.quiz.receipt.SignedHead.Occasion;
import org.lectern.quiz.receipt.VerifyReceipt.Refused;

/** Rule 9: a receipt is verified without the server, and whatever was changed in it is found. */
class VerifyReceiptTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private static final UUID ATTEMPT = UUID.fromString("01935f5b-1100-7abc-8def-0123456789ab");
    private static final String LEARNER = "2a5b8f7e-0f3a-4c55-9a5e-4b1f6c3d7e21";
    private static final Instant START = Instant.parse("2026-11-23T09:00:00.123456Z");
    private static final List<String> ANSWERS = List.of(
            "{\"chosen\":[\"a1\"]}",
            "{\"typed\":[\"ä 日本 🎓 \\\" \\\\ \\n\"]}",
            "{\"chosen\":[]}",
            "{\"chosen\":[\"b2\"]}");

    private final ReceiptKey key = ReceiptKey.random();

    @Test
    void receiptAsTheServiceGivesItIsValid() {
        var proof = VerifyReceipt.verify(json(receipt()), null);

        assertThat(proof.saves()).isEqualTo(4);
        assertThat(proof.signedSaves()).isEqualTo(4);
        assertThat(proof.closed()).isTrue();
        assertThat(proof.keys()).containsExactly(key.id());
    }

    @Test
    void savesAfterTheNewestSignatureAreToldApart() {
        var whole = receipt();
        var early = with(whole, whole.saves(), whole.signatures().subList(0, 2), whole.signers());

        var proof = VerifyReceipt.verify(json(early), null);

        assertThat(proof.saves()).isEqualTo(4);
        assertThat(proof.signedSaves()).isEqualTo(2);
        assertThat(proof.closed()).isFalse();
    }

    @Test
    void anyChangedCharacterIsRefused() {
        var receipt = json(receipt());
        for (int at = 0; at < receipt.length(); at++) {
            for (int difference : new int[] {1, 32}) {
                var changed = new StringBuilder(receipt);
                changed.setCharAt(at, (char) (receipt.charAt(at) ^ difference));
                assertThatThrownBy(() -> VerifyReceipt.verify(changed.toString(), null))
                        .as("character %d of %s", at, changed)
                        .isInstanceOf(Refused.class);
            }
        }
    }

    @Test
    void anyRemovedOrDoubledCharacterIsRefused() {
        var receipt = json(receipt());
        for (int at = 0; at < receipt.length(); at++) {
            var removed = new StringBuilder(receipt).deleteCharAt(at).toString();
            var doubled =
                    new StringBuilder(receipt).insert(at, receipt.charAt(at)).toString();
            assertThatThrownBy(() -> VerifyReceipt.verify(removed, null)).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> VerifyReceipt.verify(doubled, null)).isInstanceOf(Refused.class);
        }
    }

    @Test
    void droppedSaveIsRefused() {
        var whole = receipt();
        for (int dropped = 0; dropped < 4; dropped++) {
            var fewer = new ArrayList<>(whole.saves());
            fewer.remove(dropped);
            refused(with(whole, fewer, whole.signatures(), whole.signers()));
        }
    }

    @Test
    void reorderedSavesAreRefused() {
        var whole = receipt();
        for (int at = 0; at < 3; at++) {
            var reordered = new ArrayList<>(whole.saves());
            Collections.swap(reordered, at, at + 1);
            refused(with(whole, reordered, whole.signatures(), whole.signers()));
        }
    }

    @Test
    void chainThatWasMadeAnewIsRefusedForItsSignatures() {
        var whole = receipt();
        var forged = chain(List.of("{\"chosen\":[\"right\"]}", ANSWERS.get(1), ANSWERS.get(2), ANSWERS.get(3)));

        refused(with(whole, lines(forged), whole.signatures(), whole.signers()));
    }

    @Test
    void savesAfterTheSignedEndAreRefused() {
        var whole = receipt();
        var more = new ArrayList<>(ANSWERS);
        more.add("{\"chosen\":[\"late\"]}");

        refused(with(whole, lines(chain(more)), whole.signatures(), whole.signers()));
    }

    @Test
    void signatureOfAnotherKeyIsRefusedWhereTheKeysArePublished() {
        var foreign = ReceiptKey.random();
        var forged = receipt(foreign);
        assertThat(VerifyReceipt.verify(json(forged), null).keys()).containsExactly(foreign.id());

        var published = json(new KeyList(List.of(KeyView.of(key.id(), key.publicHalf()))));

        assertThatThrownBy(() -> VerifyReceipt.verify(json(forged), published)).isInstanceOf(Refused.class);
        assertThat(VerifyReceipt.verify(json(receipt()), published).closed()).isTrue();
    }

    @Test
    void keyThatWasReplacedMeanwhileStillProvesWhatItSigned() {
        var next = ReceiptKey.random();
        var whole = receipt();
        var saves = chain(ANSWERS);
        var signatures = new ArrayList<>(whole.signatures().subList(0, 2));
        signatures.add(signature(next, saves, 4, Occasion.SUBMIT));
        var keys = List.of(KeyView.of(key.id(), key.publicHalf()), KeyView.of(next.id(), next.publicHalf()));

        var proof = VerifyReceipt.verify(json(with(whole, whole.saves(), signatures, keys)), null);

        assertThat(proof.keys()).containsExactly(key.id(), next.id());
    }

    @Test
    void receiptOfAnotherAttemptOrLearnerIsRefused() {
        var whole = receipt();
        refused(new ReceiptView(
                whole.format(),
                UUID.randomUUID(),
                LEARNER,
                whole.exam(),
                START,
                whole.saves(),
                whole.signatures(),
                whole.signers()));
        refused(new ReceiptView(
                whole.format(),
                ATTEMPT,
                "somebody",
                whole.exam(),
                START,
                whole.saves(),
                whole.signatures(),
                whole.signers()));
        refused(new ReceiptView(
                whole.format(),
                ATTEMPT,
                LEARNER,
                "other-exam",
                START,
                whole.saves(),
                whole.signatures(),
                whole.signers()));
    }

    @Test
    void keyIsReadAsOpensslWritesIt() {
        var pem = """
                -----BEGIN PRIVATE KEY-----
                MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
                -----END PRIVATE KEY-----
                """;

        // The pair of RFC 8032, section 7.1, test 1.
        var read = ReceiptKey.read(pem);

        assertThat(java.util.HexFormat.of().formatHex(read.publicHalf()))
                .endsWith("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        assertThat(ReceiptKey.read(pem).id()).isEqualTo(read.id());
        assertThatThrownBy(() -> ReceiptKey.read("nonsense")).isInstanceOf(IllegalArgumentException.class);
    }

    private static void refused(ReceiptView receipt) {
        assertThatThrownBy(() -> VerifyReceipt.verify(json(receipt), null)).isInstanceOf(Refused.class);
    }

    private ReceiptView receipt() {
        return receipt(key);
    }

    private static ReceiptView receipt(ReceiptKey signer) {
        var saves = chain(ANSWERS);
        return new ReceiptView(
                ReceiptView.FORMAT,
                ATTEMPT,
                LEARNER,
                "mock-b",
                START,
                lines(saves),
                List.of(
                        signature(signer, saves, 0, Occasion.START),
                        signature(signer, saves, 2, Occasion.DEMAND),
                        signature(signer, saves, 4, Occasion.SUBMIT)),
                List.of(KeyView.of(signer.id(), signer.publicHalf())));
    }

    private static ReceiptView with(
            ReceiptView whole, List<SaveLine> saves, List<SignatureLine> signatures, List<KeyView> keys) {
        return new ReceiptView(
                whole.format(),
                whole.attempt(),
                whole.learner(),
                whole.exam(),
                whole.startedAt(),
                saves,
                signatures,
                keys);
    }

    private static List<SavedAnswer> chain(List<String> answers) {
        var saves = new ArrayList<SavedAnswer>();
        var link = SaveChain.genesis(ATTEMPT, LEARNER, START);
        for (var answer : answers) {
            int sequence = saves.size() + 1;
            var at = START.plusSeconds(60L * sequence).plusNanos(sequence * 1000L);
            link = SaveChain.next(link, sequence, sequence, answer, at);
            saves.add(new SavedAnswer(sequence, sequence, answer, at, link));
        }
        return saves;
    }

    private static List<SaveLine> lines(List<SavedAnswer> saves) {
        return saves.stream().map(SaveLine::of).toList();
    }

    private static SignatureLine signature(
            ReceiptKey signer, List<SavedAnswer> saves, int sequence, Occasion occasion) {
        var hash = sequence == 0
                ? SaveChain.genesis(ATTEMPT, LEARNER, START)
                : saves.get(sequence - 1).hash();
        var head = new ChainHead(ATTEMPT, LEARNER, "mock-b", sequence, hash);
        var at = START.plusSeconds(60L * sequence + 30);
        return SignatureLine.of(
                new SignedHead(head, occasion, at, signer.id(), signer.sign(SignedHead.statement(head, occasion, at))));
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
