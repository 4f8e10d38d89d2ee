package org.lectern.course.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class RegionNamesTest {

    @Test
    void noTwoRegionsOfATextHaveTheSameName() {
        var html = SafeHtml.clean(block("app.py") + block("app.py") + block("main.py") + block("app.py"));

        assertThat(Jsoup.parse(html).select("pre").eachAttr("aria-label"))
                .containsExactly(
                        "Code: app.py",
                        "Output 1",
                        "Code: app.py, part 2",
                        "Output 2",
                        "Code: main.py",
                        "Output 3",
                        "Code: app.py, part 3",
                        "Output 4");
    }

    private static String block(String file) {
        return """
                <figure class="code"><pre role="region" aria-label="Code: %s"><code>print(1)</code></pre>
                <div class="code-output"><p>Prints</p><pre role="region" aria-label="Output"><samp>1</samp></pre></div></figure>
                """.formatted(file);
    }
}
