package org.lectern.quiz.exam;

import java.util.Objects;
import java.util.stream.Stream;

/**
 * So many items of one section or of one whole chapter, or one picked question: exactly one of the three is named, by its id.
 *
 * @param difficulty those of this difficulty alone; null: of any
 */
public record BlueprintLine(String section, String chapter, String question, Difficulty difficulty, int items) {

    public BlueprintLine {
        if (Stream.of(section, chapter, question).filter(Objects::nonNull).count() != 1) {
            throw new IllegalArgumentException("a line names a section, a chapter or a question");
        }
        if (items < 1) {
            throw new IllegalArgumentException("a line asks for at least one item");
        }
        if (question != null && (items != 1 || difficulty != null)) {
            throw new IllegalArgumentException("a picked question is one item, of the difficulty it has");
        }
    }

    public static BlueprintLine ofSection(String section, int items) {
        return new BlueprintLine(section, null, null, null, items);
    }

    public static BlueprintLine ofChapter(String chapter, int items) {
        return new BlueprintLine(null, chapter, null, null, items);
    }

    public static BlueprintLine ofQuestion(String question) {
        return new BlueprintLine(null, null, question, null, 1);
    }

    BlueprintLine of(Difficulty itsDifficulty) {
        return new BlueprintLine(section, chapter, question, itsDifficulty, items);
    }

    boolean serves(Candidate candidate) {
        if (question != null) {
            return question.equals(candidate.question());
        }
        boolean isThere = section != null ? section.equals(candidate.section()) : chapter.equals(candidate.chapter());
        return isThere && (difficulty == null || difficulty.holds(candidate.difficulty()));
    }

    /**
     * The narrower a line, the earlier it is served: what is picked, then sections, then chapters, each by difficulty first. Two lines of the same
     * breadth have no question in common.
     */
    int breadth() {
        if (question != null) {
            return 0;
        }
        return (section != null ? 1 : 3) + (difficulty == null ? 1 : 0);
    }

    /** For messages. */
    String place() {
        if (question != null) {
            return "question " + question;
        }
        String where = section != null ? "section " + section : "chapter " + chapter;
        return difficulty == null ? where : where + ", " + difficulty.word() + ",";
    }
}
