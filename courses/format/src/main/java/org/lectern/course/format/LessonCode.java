package org.lectern.course.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;

/** The code of one lesson: its fences become figures, and what is executed is collected. */
final class LessonCode {

    private final BodyPlaces places;
    private final CourseSource source;
    private final Problems problems;
    private final List<Lesson.Sample> samples = new ArrayList<>();

    LessonCode(BodyPlaces places, CourseSource source, Problems problems) {
        this.places = places;
        this.source = source;
        this.problems = problems;
    }

    List<Lesson.Sample> samples() {
        return List.copyOf(samples);
    }

    /** Joins fences that belong together, brings included code in, and collects what is executed. */
    void putIn(Node document) {
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
                            places.of(block),
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
                    places.of(sample),
                    "sample-without-check",
                    "This sample is executed, and nothing checks what it does",
                    "Follow it by a fence `python assert` or `text output`");
        }
        samples.add(new Lesson.Sample(
                places.of(sample),
                fence.language(),
                fence.attribute("title").orElse("sample"),
                code,
                assertions,
                output));
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
        var place = places.of(block);
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
}
