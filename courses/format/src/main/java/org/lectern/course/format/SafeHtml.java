package org.lectern.course.format;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/** The allow-list that everything rendered from an author's text passes before anybody sees it. */
final class SafeHtml {

    private static final Pattern CLASS = Pattern.compile(
            "code|code-title|code-executed|code-output|line|marked|c-(key|str|num|fn|bi|com)|admonition(-title)?|note|tip|warning|exam-tip"
                    + "|footnotes|footnote-ref|footnote-backref|task|language-[\\w-]+");

    private static final Safelist ALLOWED = new Safelist()
            .addTags(
                    "p", "br", "hr", "em", "strong", "del", "s", "code", "kbd", "samp", "var", "sub", "sup", "abbr",
                    "q", "cite")
            .addTags(
                    "h2",
                    "h3",
                    "h4",
                    "ul",
                    "ol",
                    "li",
                    "dl",
                    "dt",
                    "dd",
                    "blockquote",
                    "a",
                    "img",
                    "figure",
                    "figcaption")
            .addTags("pre", "span", "div", "aside", "section", "table", "thead", "tbody", "tr", "th", "td", "input")
            .addAttributes(":all", "id", "class")
            .addAttributes("a", "href", "title", "aria-label", "data-footnote-ref", "data-footnote-backref")
            .addAttributes("img", "src", "alt", "title", "width", "height", "loading")
            .addAttributes("pre", "tabindex", "role", "aria-label")
            .addAttributes("aside", "role", "aria-label")
            .addAttributes("span", "data-line")
            .addAttributes("figure", "data-language")
            .addAttributes("section", "aria-label")
            .addAttributes("ol", "start")
            .addAttributes("th", "align", "scope")
            .addAttributes("td", "align")
            .addAttributes("abbr", "title")
            .addAttributes("input", "type", "disabled", "checked")
            .addProtocols("a", "href", "http", "https", "mailto", "#")
            .preserveRelativeLinks(true);

    static final Document.OutputSettings EXACT = new Document.OutputSettings()
            .prettyPrint(false)
            .escapeMode(Entities.EscapeMode.xhtml)
            .charset("UTF-8");

    /** Relative links keep their form; the cleaner needs an address to call them relative to. */
    private static final String ANYWHERE = "https://lectern.invalid/";

    private SafeHtml() {}

    static String clean(String html) {
        var dirty = Parser.htmlParser().parseInput(html, ANYWHERE);
        var clean = new Cleaner(ALLOWED).clean(dirty);
        clean.outputSettings(EXACT);
        clean.getAllElements().forEach(SafeHtml::restrict);
        RegionNames.tellApart(clean.body());
        return clean.body().html();
    }

    /** The elements and attributes of an author's own HTML that {@link #clean} would take away. */
    static List<String> dropped(String html) {
        var before = names(Jsoup.parseBodyFragment(html, ANYWHERE).body()).toList();
        var after = new java.util.ArrayList<>(
                names(Jsoup.parseBodyFragment(clean(html), ANYWHERE).body()).toList());
        return before.stream().filter(name -> !after.remove(name)).distinct().toList();
    }

    private static Stream<String> names(Element body) {
        return body.getAllElements().stream()
                .skip(1)
                .flatMap(element -> Stream.concat(
                        Stream.of("<" + element.normalName() + ">"),
                        element.attributes().asList().stream()
                                .map(attribute -> element.normalName() + " " + attribute.getKey())));
    }

    /** Classes are ours alone, the only form fields are a task list's boxes, and nothing loads from elsewhere. */
    private static void restrict(Element element) {
        if (element.hasAttr("class")) {
            var allowed = element.classNames().stream()
                    .filter(name -> CLASS.matcher(name).matches())
                    .collect(java.util.stream.Collectors.toCollection(java.util.LinkedHashSet::new));
            if (allowed.isEmpty()) {
                element.removeAttr("class");
            } else {
                element.classNames(allowed);
            }
        }
        if (element.normalName().equals("input")
                && !(element.attr("type").equals("checkbox") && element.hasAttr("disabled"))) {
            element.remove();
        }
        if (element.normalName().equals("img") && leadsElsewhere(element.attr("src"))) {
            element.remove();
        }
    }

    /** As browsers read an address: line feeds and tabs in it mean nothing, a backslash is a slash. */
    private static boolean leadsElsewhere(String address) {
        return address.replaceAll("[\\s\\p{Cntrl}]", "").replace('\\', '/').matches("(?i)([a-z][a-z0-9+.-]*:|//).*");
    }
}
