package org.lectern.course.format;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** What can be judged by the lesson's text alone, and which labs it leads into. */
final class TextRules extends AbstractVisitor {

    private final BodyPlaces places;
    private final CourseSource source;
    private final Problems problems;
    private final LinkedHashSet<String> labs = new LinkedHashSet<>();

    TextRules(BodyPlaces places, CourseSource source, Problems problems) {
        this.places = places;
        this.source = source;
        this.problems = problems;
    }

    List<String> labs() {
        return List.copyOf(labs);
    }

    @Override
    public void visit(Heading heading) {
        if (heading.getLevel() == 1) {
            problems.error(places.of(heading), "title-in-body", "The title stands in the front matter", "Begin at ##");
        } else if (heading.getLevel() == 2 && !(heading.getFirstChild() instanceof MarkdownText.WrittenId)) {
            problems.error(
                    places.of(heading), "heading-without-anchor", "This heading has no anchor", "End it with {#an-id}");
        }
    }

    @Override
    public void visit(Image image) {
        if (MarkdownText.plain(image).isBlank()) {
            problems.error(
                    places.of(image),
                    "image-without-text",
                    "The image has no text alternative",
                    "Write ![what it shows](path)");
        }
        if (!source.has(image.getDestination())) {
            problems.error(
                    places.of(image),
                    "missing-image",
                    "The course has no file `%s`".formatted(image.getDestination()),
                    "Name it relative to the course folder");
        } else if (Media.type(image.getDestination()).isEmpty()) {
            problems.error(
                    places.of(image),
                    "unknown-image",
                    "`%s` is no picture that browsers show".formatted(image.getDestination()),
                    "Use svg, png, jpg, gif, webp or avif");
        } else if (Media.size(source, image.getDestination()).isEmpty()) {
            problems.error(
                    places.of(image),
                    "not-that-picture",
                    "`%s` is no picture of the kind that its name says, or does not say how large it is"
                            .formatted(image.getDestination()),
                    "Save it anew as that kind; a drawing needs width and height or a viewBox");
        }
    }

    @Override
    public void visit(Link link) {
        Markdown.CrossLink.parse(link.getDestination())
                .filter(target -> target.kind() == Markdown.CrossLink.Kind.LAB)
                .ifPresent(target -> labs.add(target.id()));
        visitChildren(link);
    }

    @Override
    public void visit(FencedCodeBlock code) {
        if (code.getClosingFenceLength() == null) {
            problems.error(places.of(code), "open-fence", "This block of code never ends", "Close it with ```");
        }
    }

    @Override
    public void visit(HtmlBlock html) {
        checkHtml(html, html.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
        checkHtml(html, html.getLiteral());
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof Admonition admonition && !Admonition.KINDS.containsKey(admonition.kind())) {
            problems.error(
                    places.of(block),
                    "unknown-admonition",
                    "There is no admonition `%s`".formatted(admonition.kind()),
                    "Use one of " + new TreeSet<>(Admonition.KINDS.keySet()));
        }
        visitChildren(block);
    }

    private void checkHtml(Node at, String html) {
        SafeHtml.dropped(html)
                .forEach(name -> problems.error(
                        places.of(at),
                        "unsafe-html",
                        "`%s` would be taken out".formatted(name),
                        "Write it in Markdown"));
    }
}
