package org.lectern.quiz.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;

/** Rule 3: every save is a link of a chain. */
class SaveChainTest {

    private static final Instant START = Instant.parse("2026-11-25T10:00:00.123456Z");
    private static final byte[] GENESIS =
            SaveChain.genesis(UUID.fromString("018f5b1e-0000-7000-8000-000000000000"), "ann", START);

    @Property(tries = 100)
    void untouchedChainLeadsToItsHead(@ForAll @NotEmpty @Size(max = 20) List<String> answers) {
        var chain = chain(answers);

        assertThat(SaveChain.leadsTo(chain.getLast().hash(), GENESIS, chain)).isTrue();
    }

    @Property(tries = 100)
    void changedAnswerBreaksTheChain(
            @ForAll @Size(min = 2, max = 10) List<String> answers, @ForAll @IntRange(max = 9) int which) {
        var chain = chain(answers);
        int changed = which % chain.size();
        var save = chain.get(changed);
        chain.set(
                changed,
                new SavedAnswer(save.sequence(), save.position(), save.answer() + "x", save.savedAt(), save.hash()));

        assertThat(SaveChain.leadsTo(chain.getLast().hash(), GENESIS, chain)).isFalse();
    }

    @Property(tries = 100)
    void droppedOrMovedSaveBreaksTheChain(
            @ForAll @Size(min = 2, max = 10) List<String> answers, @ForAll @IntRange(max = 9) int which) {
        var chain = chain(answers);
        var head = chain.getLast().hash();
        var shorter = new ArrayList<>(chain);
        shorter.remove(which % chain.size());
        var turned = new ArrayList<>(chain.reversed());

        assertThat(SaveChain.leadsTo(head, GENESIS, shorter)).isFalse();
        assertThat(SaveChain.leadsTo(head, GENESIS, turned)).isFalse();
        assertThat(SaveChain.leadsTo(head, SaveChain.genesis(UUID.randomUUID(), "ann", START), chain))
                .isFalse();
    }

    private static List<SavedAnswer> chain(List<String> answers) {
        var chain = new ArrayList<SavedAnswer>();
        byte[] link = GENESIS;
        for (var answer : answers) {
            int sequence = chain.size() + 1;
            var at = START.plusMillis(sequence);
            link = SaveChain.next(link, sequence, sequence % 3 + 1, answer, at);
            chain.add(new SavedAnswer(sequence, sequence % 3 + 1, answer, at, link));
        }
        return chain;
    }
}
