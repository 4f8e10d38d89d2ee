package org.lectern.quiz.exam;

/** So many items of one section, or of one whole chapter: exactly one of the two is named, by its id. */
public record BlueprintLine(String section, String chapter, int items) {

    public BlueprintLine {
        if ((section == null) == (chapter == null)) {
            throw new IllegalArgumentException("a line names a section or a chapter");
        }
        if (items < 1) {
            throw new IllegalArgumentException("a line asks for at least one item");
        }
    }

    public static BlueprintLine ofSection(String section, int items) {
        return new BlueprintLine(section, null, items);
    }

    public static BlueprintLine ofChapter(String chapter, int items) {
        return new BlueprintLine(null, chapter, items);
    }

    boolean serves(Candidate candidate) {
        return section != null ? section.equals(candidate.section()) : chapter.equals(candidate.chapter());
    }
}
