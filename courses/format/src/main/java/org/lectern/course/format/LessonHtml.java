package org.lectern.course.format;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * What our Markdown has beyond CommonMark, as HTML. The portal styles these names and nothing else:
 *
 * <pre>
 * figure.code[data-language]
 *   figcaption            span.code-title, span.code-executed ("executed": the tests run this sample)
 *   pre[tabindex=0][role=region][aria-label] > code
 *     span.line[data-line] (.marked when highlighted), each ending with its line feed: textContent is the code exactly
 *       span.c-key .c-str .c-num .c-fn .c-bi .c-com
 *   div.code-output > p, pre > samp
 * aside.admonition.note|.tip|.warning|.exam-tip[role=note][aria-label] > p.admonition-title, …
 * h2[id], h3[id]           written anchors
 * </pre>
 */
final class LessonHtml implements NodeRenderer {

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;

    LessonHtml(HtmlNodeRendererContext context) {
        this.context = context;
        this.html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Admonition.class, CodeFigure.class, FencedCodeBlock.class, MarkdownText.WrittenId.class);
    }

    @Override
    public void render(Node node) {
        switch (node) {
            case Admonition admonition -> render(admonition);
            case CodeFigure figure -> {
                html.line();
                html.raw(figure.html());
                html.line();
            }
            case FencedCodeBlock block -> render(figure(block));
            default -> {
                // A written anchor is its heading's id.
            }
        }
    }

    private void render(Admonition admonition) {
        var label = Admonition.KINDS.getOrDefault(admonition.kind(), admonition.kind());
        html.line();
        html.tag("aside", Map.of("class", "admonition " + admonition.kind(), "role", "note", "aria-label", label));
        html.tag("p", Map.of("class", "admonition-title"));
        html.text(admonition.title());
        html.tag("/p");
        html.line();
        for (var child = admonition.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
        html.tag("/aside");
        html.line();
    }

    /** A fence outside a lesson, as in a question's stem: shown, never executed. */
    private static CodeFigure figure(FencedCodeBlock block) {
        var fence = Fence.parse(block.getInfo());
        return new CodeFigure(
                fence.language(),
                fence.attribute("title"),
                false,
                withoutLastLineFeed(block.getLiteral()),
                fence.highlighted(),
                java.util.Optional.empty());
    }

    static String withoutLastLineFeed(String code) {
        return code.endsWith("\n") ? code.substring(0, code.length() - 1) : code;
    }
}
