package org.lectern.quiz.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ListedQuestionTest {

    @Test
    void codeOfAStemIsNoPartOfItsFirstWords() {
        assertThat(firstWords("What does\nit print?\n\n```python\nprint(1)\n```\n"))
                .isEqualTo("What does it print? …");
        assertThat(firstWords("```python\nprint(1)\n```\nAnd now?")).isEqualTo("…");
    }

    @Test
    void longStemIsCutAndSaysSo() {
        assertThat(firstWords("word ".repeat(100))).hasSize(201).endsWith("…");
        assertThat(firstWords("What is Flask?")).isEqualTo("What is Flask?");
    }

    private static String firstWords(String stem) {
        return new ListedQuestion("q", 1, "single", "s", "o", "apply", 1, List.of(), "practice", "active", null, stem)
                .firstWords();
    }
}
