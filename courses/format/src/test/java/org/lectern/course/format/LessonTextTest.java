package org.lectern.course.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.course.format.LessonText.Passage;

class LessonTextTest {

    @Test
    void passageHoldsWhatStandsBelowOneHeading() {
        var html =
                "<p>Before.</p><h2 id=\"one\">One</h2><p>First <code>login_view</code>.</p><ul><li>a</li><li>b</li></ul>"
                        + "<h3 id=\"two\">Two</h3><p>Second.</p>";

        assertThat(LessonText.passages(html))
                .containsExactly(
                        new Passage(Optional.empty(), "Before."),
                        new Passage(Optional.of("one"), "First login_view. a b"),
                        new Passage(Optional.of("two"), "Second."));
    }

    @Test
    void codeIsFoundWithoutWhatThePageAddsToIt() {
        var html = new CodeFigure(
                        "python",
                        Optional.of("app.py"),
                        true,
                        "@app.route(\"/\")\ndef index():",
                        java.util.Set.of(),
                        Optional.of("hello"))
                .html();

        assertThat(LessonText.passages(html))
                .containsExactly(new Passage(Optional.empty(), "app.py @app.route(\"/\") def index(): hello"));
    }
}
