package org.lectern.progress.review;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lectern.progress.answer.Answer;

/** A learner's review cards as a pure function of the answers and of what the learner said to know. */
final class CardFold {

    private CardFold() {}

    /**
     * By the objective's id.
     *
     * @param known when the learner said "I know this", by objective: answers up to then make no card
     */
    static SortedMap<String, Card> of(Collection<Answer> answers, Map<String, Instant> known) {
        var cards = new TreeMap<String, Card>();
        for (var answer : Answer.inOrder(answers)) {
            if (answer.objective() != null
                    && answer.at().isAfter(known.getOrDefault(answer.objective(), Instant.MIN))) {
                cards.compute(answer.objective(), (_, card) -> next(card, answer));
            }
        }
        return cards;
    }

    /** A card begins with a miss or with an answer that was unsure; what is known from the start needs none. */
    private static Card next(Card card, Answer answer) {
        if (card != null) {
            return card.with(answer);
        }
        return answer.right() && answer.sure() ? null : Card.first(answer);
    }
}
