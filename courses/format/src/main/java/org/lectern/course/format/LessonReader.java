package org.lectern.course.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** Reads one lesson: front matter, body, samples; renders it; complains where something in the text itself is wrong. */
final class LessonReader {

    private final String file;
    private final String course;
    private final CourseSource source;
    private final Map<String, String> numbers;
    private final Problems problems;
    private final List<Lesson.Sample> samples = new ArrayList<>();
    private final LinkedHashSet<String> labs = new LinkedHashSet<>();
    private int firstBodyLine;

    /** @param numbers of the outline's sections by id */
    LessonReader(String file, String course, CourseSource source, Map<String, String> numbers, Problems problems) {
        this.file = file;
        this.course = course;
        this.source = source;
        this.numbers = numbers;
        this.problems = problems;
    }

    Optional<Lesson> read() {
        var text = source.text(file).orElseThrow();
        int end = text.indexOf("\n---\n", 3);
        if (!text.startsWith("---\n") || end < 0) {
            problems.error(
                    Place.startOf(file),
                    "no-front-matter",
                    "The lesson has no front matter",
                    "Begin with --- lines around id, section, title …");
            return Optional.empty();
        }
        var body = text.substring(end + "\n---\n".length());
        firstBodyLine = (int) text.substring(0, end).lines().count() + 2;
        return YamlMap.parse(file, 2, text.substring(4, end + 1), problems).map(yaml -> lesson(yaml, body));
    }

    private Lesson lesson(YamlMap yaml, String body) {
        var id = yaml.text("id");
        var number = yaml.quotedNumber("section");
        if (!numbers.containsKey(id)) {
            problems.error(
                    yaml.place("id"),
                    "unknown-section",
                    "course.yaml has no section `%s`".formatted(id),
                    "Add it there or mend the id");
        } else if (!numbers.get(id).equals(number)) {
            problems.error(
                    yaml.place("section"),
                    "number-differs",
                    "course.yaml calls `%s` %s, this file %s".formatted(id, numbers.get(id), number),
                    "Write section: \"%s\"".formatted(numbers.get(id)));
        }
        var objectives = yaml.maps("objectives").stream().map(this::objective).toList();
        if (objectives.isEmpty()) {
            problems.error(
                    yaml.place("objectives"),
                    "no-objectives",
                    "The lesson has no objectives",
                    "Say what a reader can do afterwards");
        }
        var title = yaml.text("title");
        var description = yaml.text("description");
        int minutes = yaml.integer("minutes");
        var requires = yaml.texts("requires");
        requires.stream()
                .filter(section -> !numbers.containsKey(section))
                .forEach(section -> problems.error(
                        yaml.place("requires"),
                        "unknown-section",
                        "There is no section `%s`".formatted(section),
                        "Mend the id"));
        var packages = yaml.texts("packages");
        yaml.rejectUnknownKeys();

        var markdown = MarkdownText.parse(body);
        checkText(markdown);
        putCodeIn(markdown.document());
        var html = markdown.html(Markdown.links(course), mediaOf(source.hash()), this::sizeOf);
        return new Lesson(
                file,
                id,
                title,
                description,
                minutes,
                objectives,
                requires,
                packages,
                body,
                html,
                markdown.anchors(),
                List.copyOf(samples),
                List.copyOf(labs));
    }

    private Lesson.Objective objective(YamlMap yaml) {
        var objective = new Lesson.Objective(yaml.text("id"), yaml.text("text"));
        Words.checkId(problems, yaml.place("id"), objective.id());
        yaml.rejectUnknownKeys();
        return objective;
    }

    private Optional<PictureSize> sizeOf(String path) {
        return Media.type(path).flatMap(type -> source.bytes(path).flatMap(picture -> PictureSize.of(type, picture)));
    }

    private UnaryOperator<String> mediaOf(String hash) {
        return path ->
                source.has(path) ? "/api/content/courses/%s/releases/%s/media/%s".formatted(course, hash, path) : path;
    }

    private void checkText(MarkdownText markdown) {
        var seen = new HashMap<String, Lesson.Anchor>();
        for (var anchor : markdown.anchors()) {
            Words.checkId(problems, Place.startOf(file), anchor.id());
            if (seen.putIfAbsent(anchor.id(), anchor) != null) {
                problems.error(
                        Place.startOf(file),
                        "doubled-anchor",
                        "The anchor `%s` stands twice".formatted(anchor.id()),
                        "Rename one of them");
            }
        }
        markdown.document().accept(new TextRules());
    }

    /** Joins fences that belong together, brings included code in, and collects what is executed. */
    private void putCodeIn(Node document) {
        var fences = new ArrayList<FencedCodeBlock>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(FencedCodeBlock block) {
                fences.add(block);
            }
        });
        FencedCodeBlock sample = null;
        String sampleCode = "";
        Optional<String> assertions = Optional.empty();
        Optional<String> output = Optional.empty();
        for (var block : fences) {
            var fence = Fence.parse(block.getInfo());
            if (fence.is("assert") || fence.is("output")) {
                if (sample == null) {
                    problems.error(
                            place(block),
                            "block-without-sample",
                            "This block belongs to a sample, and none stands before it",
                            "Put it right after a fence that says run");
                } else if (fence.is("assert")) {
                    assertions = Optional.of(block.getLiteral());
                } else {
                    output = Optional.of(LessonHtml.withoutLastLineFeed(block.getLiteral()));
                }
                block.unlink();
                continue;
            }
            finish(sample, sampleCode, assertions, output);
            sample = null;
            assertions = Optional.empty();
            output = Optional.empty();
            sampleCode = code(block, fence);
            if (fence.is("run")) {
                sample = block;
            } else {
                show(block, fence, sampleCode, Optional.empty());
            }
        }
        finish(sample, sampleCode, assertions, output);
    }

    private void finish(FencedCodeBlock sample, String code, Optional<String> assertions, Optional<String> output) {
        if (sample == null) {
            return;
        }
        var fence = Fence.parse(sample.getInfo());
        if (assertions.isEmpty() && output.isEmpty()) {
            problems.error(
                    place(sample),
                    "sample-without-check",
                    "This sample is executed, and nothing checks what it does",
                    "Follow it by a fence `python assert` or `text output`");
        }
        samples.add(new Lesson.Sample(
                place(sample), fence.language(), fence.attribute("title").orElse("sample"), code, assertions, output));
        show(sample, fence, code, output);
    }

    private static void show(FencedCodeBlock block, Fence fence, String code, Optional<String> output) {
        block.insertBefore(new CodeFigure(
                fence.language(),
                fence.attribute("title").or(() -> fence.attribute("file")),
                fence.is("run"),
                LessonHtml.withoutLastLineFeed(code),
                fence.highlighted(),
                output));
        block.unlink();
    }

    private String code(FencedCodeBlock block, Fence fence) {
        var place = place(block);
        fence.flags().stream()
                .filter(flag -> !Fence.FLAGS.contains(flag))
                .forEach(flag -> problems.error(
                        place, "unknown-flag", "A fence knows no `%s`".formatted(flag), "Known: " + Fence.FLAGS));
        fence.attributes().keySet().stream()
                .filter(name -> !Fence.ATTRIBUTES.contains(name))
                .forEach(name -> problems.error(
                        place, "unknown-flag", "A fence knows no `%s=`".formatted(name), "Known: " + Fence.ATTRIBUTES));
        return fence.attribute("file")
                .map(path -> Region.read(source, path, fence.attribute("region"), place, problems))
                .orElse(block.getLiteral());
    }

    private Place place(Node node) {
        var spans = node.getSourceSpans();
        return spans.isEmpty()
                ? Place.startOf(file)
                : new Place(
                        file,
                        spans.getFirst().getLineIndex() + firstBodyLine,
                        spans.getFirst().getColumnIndex() + 1);
    }

    /** What can be judged by the lesson's text alone, and which labs it leads into. */
    private final class TextRules extends AbstractVisitor {

        @Override
        public void visit(Heading heading) {
            if (heading.getLevel() == 1) {
                problems.error(place(heading), "title-in-body", "The title stands in the front matter", "Begin at ##");
            } else if (heading.getLevel() == 2 && !(heading.getFirstChild() instanceof MarkdownText.WrittenId)) {
                problems.error(
                        place(heading), "heading-without-anchor", "This heading has no anchor", "End it with {#an-id}");
            }
        }

        @Override
        public void visit(Image image) {
            if (MarkdownText.plain(image).isBlank()) {
                problems.error(
                        place(image),
                        "image-without-text",
                        "The image has no text alternative",
                        "Write ![what it shows](path)");
            }
            if (!source.has(image.getDestination())) {
                problems.error(
                        place(image),
                        "missing-image",
                        "The course has no file `%s`".formatted(image.getDestination()),
                        "Name it relative to the course folder");
            } else if (Media.type(image.getDestination()).isEmpty()) {
                problems.error(
                        place(image),
                        "unknown-image",
                        "`%s` is no picture that browsers show".formatted(image.getDestination()),
                        "Use svg, png, jpg, gif, webp or avif");
            } else if (sizeOf(image.getDestination()).isEmpty()) {
                problems.error(
                        place(image),
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
                problems.error(place(code), "open-fence", "This block of code never ends", "Close it with ```");
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
        public void visit(org.commonmark.node.CustomBlock block) {
            if (block instanceof Admonition admonition && !Admonition.KINDS.containsKey(admonition.kind())) {
                problems.error(
                        place(block),
                        "unknown-admonition",
                        "There is no admonition `%s`".formatted(admonition.kind()),
                        "Use one of " + new java.util.TreeSet<>(Admonition.KINDS.keySet()));
            }
            visitChildren(block);
        }

        private void checkHtml(Node at, String html) {
            SafeHtml.dropped(html)
                    .forEach(name -> problems.error(
                            place(at),
                            "unsafe-html",
                            "`%s` would be taken out".formatted(name),
                            "Write it in Markdown"));
        }
    }
}
