package org.lectern.course.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class QuestionHtmlTest {

    @Test
    void gapsAreMarkedInProseAndInCode() {
        var html = QuestionHtml.stemWithGaps("c", """
                Use ___1___, **not** `___2___`:

                ```python
                app.json.___3___ = "<int:___4___>"
                    return 1
                ```
                """);

        assertThat(Jsoup.parseBodyFragment(html).select("span.gap").eachAttr("data-gap"))
                .containsExactly("1", "2", "3", "4");
        assertThat(html).contains("<strong>not</strong>").contains("    ").doesNotContain("Lectern", "___");
    }

    @Test
    void nothingButGapsDiffersFromThePlainStem() {
        var stem = "A `<b>` & *more*\n\n```python\nif a < b:\n    print(\"x\")\n```\n";

        assertThat(QuestionHtml.stemWithGaps("c", stem)).isEqualTo(Markdown.html("c", stem));
    }

    @Test
    void gapInAnAttributeCannotBreakOutOfIt() {
        var html = QuestionHtml.stemWithGaps(
                "c", "[a](/x \"___1___ onclick=alert(1)\") <b title='___1___ onload=x'>b</b>");

        assertThat(Jsoup.parseBodyFragment(html).getAllElements())
                .allSatisfy(element -> assertThat(element.attributes().asList())
                        .noneMatch(attribute -> attribute.getKey().startsWith("on")));
        assertThat(html).doesNotContain("data-gap");
    }

    @Test
    void printedTextIsExact() {
        assertThat(QuestionHtml.printed("a  <b>\n  {{ *c* }}\n"))
                .isEqualTo("<pre><samp>a  &lt;b&gt;\n  {{ *c* }}</samp></pre>");
    }

    @Test
    void linesAreCodeUnlessTheyAreSentences() {
        assertThat(QuestionHtml.lines("c", List.of("def a():", "    return 1")))
                .containsExactly("<pre><code>def a():</code></pre>", "<pre><code>    return 1</code></pre>");
        assertThat(QuestionHtml.lines("c", List.of("Call the view", "Write the session into a cookie")))
                .containsExactly("Call the view", "Write the session into a cookie");
        assertThat(QuestionHtml.lines("c", List.of("The folder of `shop`", "Blueprints")))
                .containsExactly("The folder of <code>shop</code>", "Blueprints");
    }
}
