package org.lectern.course.format;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The parts of questions that are not Markdown alone, as safe HTML. */
public final class QuestionHtml {

    private static final Pattern GAP = Pattern.compile("___(\\d+)___");

    /** What a gap is while Markdown and the highlighter, which have their own idea of underscores, read the stem. */
    private static final Pattern WORD = Pattern.compile("LecternGap(\\d+)End");

    private static final Pattern PROSE = Pattern.compile("[\\p{L}\\p{N} ,;.'’-]+");

    private QuestionHtml() {}

    /** A stem whose gaps are {@code <span class="gap" data-gap="1"></span>}, in code too. */
    public static String stemWithGaps(String course, String markdown) {
        var html = Markdown.html(course, GAP.matcher(markdown).replaceAll("LecternGap$1End"));
        var document = Jsoup.parseBodyFragment(html);
        document.outputSettings(SafeHtml.EXACT);
        // A gap that an author wrote into an attribute is none: only texts are looked at.
        document.body().getAllElements().stream()
                .flatMap(element -> element.textNodes().stream())
                .filter(text -> WORD.matcher(text.getWholeText()).find())
                .toList()
                .forEach(QuestionHtml::cutAtGaps);
        return document.body().html();
    }

    private static void cutAtGaps(TextNode text) {
        var whole = text.getWholeText();
        var gaps = WORD.matcher(whole);
        Node last = text;
        int from = 0;
        text.text("");
        while (gaps.find()) {
            var before = new TextNode(whole.substring(from, gaps.start()));
            var gap = new Element("span").addClass("gap").attr("data-gap", gaps.group(1));
            last.after(before);
            before.after(gap);
            last = gap;
            from = gaps.end();
        }
        last.after(new TextNode(whole.substring(from)));
    }

    /** What a program prints, to the letter. */
    public static String printed(String text) {
        return "<pre><samp>" + Highlighter.escape(text.stripTrailing()) + "</samp></pre>";
    }

    /** Lines to be put in order: of a program with their indentation, or sentences where they are no program. */
    public static List<String> lines(String course, List<String> lines) {
        boolean prose = lines.stream().anyMatch(line -> line.contains("`"))
                || lines.stream().allMatch(line -> PROSE.matcher(line).matches());
        return lines.stream()
                .map(line -> prose
                        ? Markdown.inlineHtml(course, line)
                        : "<pre><code>" + Highlighter.escape(line) + "</code></pre>")
                .toList();
    }
}
