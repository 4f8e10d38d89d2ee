package org.lectern.course.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.course.format.LessonText.Part;
import org.lectern.course.format.LessonText.Passage;

class LessonTextTest {

    @Test
    void passageHoldsWhatStandsBelowOneHeading() {
        var html =
                "<p>Before.</p><h2 id=\"one\">One</h2><p>First <code>login_view</code>.</p><ul><li>a</li><li>b</li></ul>"
                        + "<h3 id=\"two\">Two</h3><p>Second.</p>";

        assertThat(LessonText.passages(html))
                .containsExactly(
                        new Passage(Optional.empty(), List.of(new Part("Before.", false))),
                        new Passage(Optional.of("one"), List.of(new Part("First login_view. a b", false))),
                        new Passage(Optional.of("two"), List.of(new Part("Second.", false))));
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

        assertThat(LessonText.passages("<div><p>Before.</p>" + html + "</div><p>After.</p>"))
                .containsExactly(new Passage(
                        Optional.empty(),
                        List.of(
                                new Part("Before.", false),
                                new Part("app.py @app.route(\"/\") def index(): hello", true),
                                new Part("After.", false))));
    }
}
