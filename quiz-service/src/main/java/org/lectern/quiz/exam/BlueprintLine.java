package org.lectern.quiz.exam;

import java.util.Objects;
import java.util.stream.Stream;

/** So many items of one section or of one whole chapter, or one picked question: exactly one of the three is named, by its id. */
public record BlueprintLine(String section, String chapter, String question, int items) {

    public BlueprintLine {
        if (Stream.of(section, chapter, question).filter(Objects::nonNull).count() != 1) {
            throw new IllegalArgumentException("a line names a section, a chapter or a question");
        }
        if (items < 1) {
            throw new IllegalArgumentException("a line asks for at least one item");
        }
        if (question != null && items != 1) {
            throw new IllegalArgumentException("a picked question is one item");
        }
    }

    public static BlueprintLine ofSection(String section, int items) {
        return new BlueprintLine(section, null, null, items);
    }

    public static BlueprintLine ofChapter(String chapter, int items) {
        return new BlueprintLine(null, chapter, null, items);
    }

    public static BlueprintLine ofQuestion(String question) {
        return new BlueprintLine(null, null, question, 1);
    }

    boolean serves(Candidate candidate) {
        if (question != null) {
            return question.equals(candidate.question());
        }
        return section != null ? section.equals(candidate.section()) : chapter.equals(candidate.chapter());
    }

    /** The narrower a line, the earlier it is served: what is picked, then sections, then chapters. */
    int breadth() {
        if (question != null) {
            return 0;
        }
        return section != null ? 1 : 2;
    }

    /** For messages. */
    String place() {
        if (question != null) {
            return "question " + question;
        }
        return section != null ? "section " + section : "chapter " + chapter;
    }
}
