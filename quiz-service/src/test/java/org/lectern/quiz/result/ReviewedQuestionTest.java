package org.lectern.quiz.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReviewedQuestionTest {

    @Test
    void wordsOfAStemAreWhatIsLeftWithoutItsFigures() {
        assertThat(ReviewedQuestion.words("<p>Only words.</p>")).isEqualTo("<p>Only words.</p>");
        assertThat(ReviewedQuestion.words(
                        "<p>One</p><figure class=\"code\"><pre>x</pre></figure><p>two</p><figure>y</figure>"))
                .isEqualTo("<p>One</p><p>two</p>");
        assertThat(ReviewedQuestion.words("<figure>x</figure>")).isEmpty();
    }
}
