package org.lectern.course.format;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Markdown as our authors write it, parsed; the one place that turns it into HTML, for lessons, questions and previews alike. */
final class MarkdownText {

    private static final List<org.commonmark.Extension> EXTENSIONS =
            List.of(TablesExtension.create(), TaskListItemsExtension.create(), FootnotesExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .customBlockParserFactory(new Admonition.Factory())
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();
    private static final Pattern WRITTEN_ID = Pattern.compile("\\s*\\{#([^}\\s]*)}\\s*$");

    private final Node document;
    private final List<Lesson.Anchor> anchors = new ArrayList<>();

    private MarkdownText(Node document) {
        this.document = document;
    }

    static MarkdownText parse(String markdown) {
        var text = new MarkdownText(PARSER.parse(markdown));
        text.document.accept(text.new WrittenAnchors());
        return text;
    }

    Node document() {
        return document;
    }

    List<Lesson.Anchor> anchors() {
        return List.copyOf(anchors);
    }

    /** Safe HTML of a text whose pictures have no known size. */
    String html(UnaryOperator<String> linkTarget, UnaryOperator<String> imageSource) {
        return html(linkTarget, imageSource, _ -> Optional.empty());
    }

    /**
     * Safe HTML. Hidden blocks must have been taken out and code put in before.
     *
     * @param pictureSize of a picture by its path, so that a page keeps its place free
     */
    String html(
            UnaryOperator<String> linkTarget,
            UnaryOperator<String> imageSource,
            Function<String, Optional<PictureSize>> pictureSize) {
        var sizes = new IdentityHashMap<Node, PictureSize>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                link.setDestination(linkTarget.apply(link.getDestination()));
                visitChildren(link);
            }

            @Override
            public void visit(Image image) {
                pictureSize.apply(image.getDestination()).ifPresent(size -> sizes.put(image, size));
                image.setDestination(imageSource.apply(image.getDestination()));
                visitChildren(image);
            }
        });
        return SafeHtml.clean(HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .nodeRendererFactory(LessonHtml::new)
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    if (node instanceof Heading heading) {
                        anchorOf(heading).ifPresent(id -> attributes.put("id", id));
                    }
                    if (node instanceof Image) {
                        attributes.put("loading", "lazy");
                        Optional.ofNullable(sizes.get(node)).ifPresent(size -> {
                            attributes.put("width", Integer.toString(size.width()));
                            attributes.put("height", Integer.toString(size.height()));
                        });
                    }
                })
                .build()
                .render(document));
    }

    /** The words of a node without any markup. */
    static String plain(Node node) {
        var words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak end) {
                words.append(' ');
            }
        });
        return words.toString().strip();
    }

    private static Optional<String> anchorOf(Heading heading) {
        return heading.getFirstChild() instanceof WrittenId id ? Optional.of(id.id()) : Optional.empty();
    }

    /** Takes {@code {#id}} off a heading's end and keeps it as a node that renders nothing. */
    private final class WrittenAnchors extends AbstractVisitor {

        @Override
        public void visit(Heading heading) {
            if (heading.getLastChild() instanceof Text last) {
                var written = WRITTEN_ID.matcher(last.getLiteral());
                if (written.find()) {
                    var id = written.group(1);
                    last.setLiteral(last.getLiteral().substring(0, written.start()));
                    anchors.add(new Lesson.Anchor(id, plain(heading), heading.getLevel()));
                    heading.prependChild(new WrittenId(id));
                }
            }
        }

        @Override
        public void visit(FencedCodeBlock code) {
            // Nothing below it.
        }
    }

    /** The anchor of the heading that begins with it. */
    static final class WrittenId extends org.commonmark.node.CustomNode {

        private final String id;

        WrittenId(String id) {
            this.id = id;
        }

        String id() {
            return id;
        }
    }
}
