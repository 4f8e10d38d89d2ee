package org.lectern.progress.answer;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.minBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.platform.testing.LecternParts;
import org.lectern.progress.Bus;
import org.lectern.progress.Rows;
import org.lectern.progress.Told.Practised;
import org.lectern.progress.Told.Sitting;

@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class FirstAnswersTest {

    private static final String CHAPTER = "chapter-of-login";
    private static final Instant BEGIN = Instant.parse("2026-03-01T08:00:00Z");

    private final String course = "course-" + UUID.randomUUID();

    /** What one fact tells of one question; how it would be kept. */
    private record Fact(ProducerRecord<String, byte[]> told, String question, Instant at, String kept) {

        private static final String NOTHING = "nothing";

        /** Tells of no answer, or of one that a correction has taken the place of. */
        private static Fact ofNothing(ProducerRecord<String, byte[]> told) {
            return new Fact(told, NOTHING, Instant.EPOCH, NOTHING);
        }

        private boolean counts() {
            return !question.equals(NOTHING);
        }

        private String event() {
            return new String(told.headers().lastHeader("ce_id").value(), StandardCharsets.US_ASCII);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void firstAnswersAreTheSameInWhateverOrderAndHoweverOftenTheFactsCome(int seed) {
        var random = new Random(seed);
        var learner = "first-" + seed + "-" + course;
        var history = history(learner, random);
        var deliveries = new ArrayList<>(history);
        deliveries.addAll(history.subList(0, 20));
        Collections.shuffle(deliveries, random);

        Bus.send(deliveries.stream().map(Fact::told).toList());

        await().until(() ->
                facts(learner) == history.stream().map(Fact::event).distinct().count());
        assertThat(Rows.of("""
                        select question, section, is_right, chosen from first_answer where course = ? and learner = ? order by question
                        """, course, learner)).isEqualTo(leastOf(history));
    }

    /** Few questions and few instants, so that answers meet; sittings of an exam that asks three of the questions. */
    private List<Fact> history(String learner, Random random) {
        var history = new ArrayList<Fact>();
        for (int answer = 0; answer < 40; answer++) {
            var question = "q-" + random.nextInt(1, 7);
            var section = random.nextBoolean() ? "login" : "start";
            int points = random.nextInt(2);
            var at = BEGIN.plusSeconds(600L * random.nextInt(6));
            history.add(new Fact(
                    new Practised(course, learner, section, question, points, at).told(),
                    question,
                    at,
                    question + "|" + section + (points > 0 ? "|t|{}" : "|f|{b}")));
        }
        var plain = sitting(learner, 1, random);
        history.add(new Fact(plain.graded(8, CHAPTER), "q-1", plain.submittedAt(), "q-1|login|t|{}"));
        history.addAll(corrected(sitting(learner, 2, random)));
        history.addAll(voided(sitting(learner, 3, random)));
        history.addAll(markedLater(sitting(learner, 4, random)));
        return history;
    }

    private Sitting sitting(String learner, int number, Random random) {
        return Sitting.of(course, "exam-1", learner, number, BEGIN.plusSeconds(600L * random.nextInt(6) - 600));
    }

    /** Right, still right, and wrong after all. */
    private static List<Fact> corrected(Sitting sitting) {
        return List.of(
                Fact.ofNothing(sitting.graded(8, CHAPTER)),
                Fact.ofNothing(sitting.regraded(1, 8, CHAPTER, true)),
                new Fact(sitting.regraded(2, 7, CHAPTER, false), "q-1", sitting.submittedAt(), "q-1|login|f|{a}"));
    }

    private static List<Fact> voided(Sitting sitting) {
        return List.of(Fact.ofNothing(sitting.graded(8, CHAPTER)), Fact.ofNothing(sitting.voided(1, 7, CHAPTER)));
    }

    private static List<Fact> markedLater(Sitting sitting) {
        var marked = sitting.marked("q-2", "q-3");
        return List.of(
                Fact.ofNothing(sitting.gradedAlone(5, CHAPTER)),
                new Fact(marked, "q-2", sitting.submittedAt(), "q-2|login|t|{}"),
                new Fact(marked, "q-3", sitting.submittedAt(), "q-3|login|f|{a}"));
    }

    private static List<String> leastOf(List<Fact> history) {
        return history.stream()
                .filter(Fact::counts)
                .collect(groupingBy(
                        Fact::question,
                        collectingAndThen(
                                minBy(comparing(Fact::at).thenComparing(Fact::event)),
                                first -> first.orElseThrow().kept())))
                .values()
                .stream()
                .sorted()
                .toList();
    }

    private static long facts(String learner) {
        return Rows.count("select count(*) from practice_fact where learner = ?", learner)
                + Rows.count("select count(*) from attempt_fact where learner = ?", learner);
    }
}
