package org.lectern.quiz.practice;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.lectern.quiz.question.DrawableQuestion;

/** Which questions a session asks: those that its learner has seen least lately, never seen ones first. */
final class PracticeDraw {

    private PracticeDraw() {}

    /** The same session draws the same; among questions that are as long unseen, lots decide, so that no part of a course is always first. */
    static List<DrawableQuestion> draw(UUID session, List<DrawableQuestion> candidates, Met met, int most) {
        List<DrawableQuestion> lots = new ArrayList<>(candidates);
        Collections.shuffle(lots, new Random(session.getLeastSignificantBits()));
        return lots.stream()
                .sorted(comparing(question -> met.lastSeen(question.question())))
                .limit(most)
                .toList();
    }

    /** The same, with one question of each objective before a second of any: a review asks for all that is due. */
    static List<DrawableQuestion> drawOfEachObjective(
            UUID session, List<DrawableQuestion> candidates, Met met, int most) {
        Map<String, Integer> drawn = new HashMap<>();
        Map<String, Integer> rounds = new HashMap<>();
        List<DrawableQuestion> ordered = draw(session, candidates, met, candidates.size());
        ordered.forEach(
                question -> rounds.put(question.question(), drawn.merge(question.objective(), 1, Integer::sum)));
        return ordered.stream()
                .sorted(comparing(question -> rounds.get(question.question())))
                .limit(most)
                .toList();
    }
}
