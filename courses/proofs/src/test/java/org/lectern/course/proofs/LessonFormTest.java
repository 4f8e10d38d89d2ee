package org.lectern.course.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.lectern.course.format.Lesson;

/**
 * A lesson has the parts that a reader may count on, in one order. The anchors tell the parts, since a heading like "When the desk wobbles" says more
 * than "How it fails" would. The last chapter prepares for the exam and teaches nothing new: it needs neither code nor tips for the exam.
 */
class LessonFormTest {

    private static final int EXAM_PREPARATION = 11;
    private static final Pattern PRACTICE_OF_A_CHAPTER = Pattern.compile("/practice\\?chapter=[a-z0-9.-]+");
    private static final List<String> PARTS =
            List.of("why-.+", ".+-idea", ".+-failures", ".+-security", ".+-exam", ".+-summary", ".+-next");

    private record Section(int chapter, Lesson lesson, Document page) {

        boolean teaches() {
            return chapter < EXAM_PREPARATION;
        }

        List<String> parts() {
            return teaches()
                    ? PARTS
                    : PARTS.stream().filter(part -> !part.equals(".+-exam")).toList();
        }

        List<String> anchors() {
            return page.select("h2").eachAttr("id");
        }

        /** The last of that form: a lesson about {@code ?next=} may well have an anchor of its own that ends like the way on. */
        Element heading(String part) {
            return page.select("h2[id~=^" + part + "$]").last();
        }

        /** What stands between that part's heading and the next one. */
        Elements below(String part) {
            var blocks = new Elements();
            for (var block = heading(part).nextElementSibling();
                    block != null && !block.normalName().equals("h2");
                    block = block.nextElementSibling()) {
                blocks.add(block);
            }
            return blocks;
        }
    }

    @TestFactory
    Stream<DynamicTest> everyLessonHasAllPartsInTheirOrder() {
        return each(section -> {
            var found = section.parts().stream()
                    .map(section::heading)
                    .filter(Objects::nonNull)
                    .map(LessonFormTest::position)
                    .toList();
            assertThat(found).hasSameSizeAs(section.parts()).isSorted();
            section.parts()
                    .forEach(part -> assertThat(Prose.words(section.below(part).text()))
                            .as("words below %s", section.heading(part).text())
                            .hasSizeGreaterThan(part.equals(".+-next") ? 5 : 25));
        });
    }

    @TestFactory
    Stream<DynamicTest> aLessonBeginsWithItsReasonAndEndsWithTheWayOn() {
        return each(section -> {
            assertThat(section.anchors().getFirst()).startsWith("why-");
            assertThat(section.anchors().get(1)).endsWith("-idea");
            assertThat(section.anchors().getLast()).endsWith("-next");
            assertThat(section.below(".+-next").select("a[href^=/courses/]"))
                    .as("links to where to go on")
                    .isNotEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> everyLessonSaysInItsObjectivesWhatAReaderWillBeAbleToDo() {
        return each(section -> assertThat(section.lesson().objectives())
                .hasSizeBetween(3, 6)
                .allSatisfy(objective -> assertThat(Prose.words(objective.text()))
                        .as(objective.id())
                        .hasSizeGreaterThan(3)));
    }

    @TestFactory
    Stream<DynamicTest> everyTeachingLessonShowsCodeThatIsExecutedBeforeItSaysHowThingsFail() {
        return sections().filter(Section::teaches).map(section -> test(section, this::assertExecutes));
    }

    private void assertExecutes(Section section) {
        assertThat(section.lesson().samples()).isNotEmpty();
        var executed = section.page().select("figure .code-executed").first();
        assertThat(executed).isNotNull();
        assertThat(position(executed)).isLessThan(position(section.heading(".+-failures")));
    }

    private static int position(Element element) {
        return element.ownerDocument().getAllElements().indexOf(element);
    }

    @TestFactory
    Stream<DynamicTest> everyTeachingLessonHasATipForTheExam() {
        return sections()
                .filter(Section::teaches)
                .map(section -> test(
                        section,
                        found -> assertThat(found.below(".+-exam").select(".exam-tip"))
                                .hasSize(1)));
    }

    /** A mark that begins or ends on an empty line was set before the program moved. */
    @TestFactory
    Stream<DynamicTest> marksBeginAndEndOnLinesOfTheProgram() {
        return each(section -> section.page().select("figure.code").forEach(figure -> {
            var lines = figure.select(".line");
            for (var line : lines) {
                boolean within = isMarked(line.previousElementSibling()) && isMarked(line.nextElementSibling());
                assertThat(isMarked(line) && line.text().isBlank() && !within)
                        .as(
                                "line %s of %s",
                                line.attr("data-line"),
                                figure.select(".code-title").text())
                        .isFalse();
            }
        }));
    }

    private static boolean isMarked(Element line) {
        return line != null && line.hasClass("marked");
    }

    /** Links inside the course are the linter's; of the others, only practice, exams and what looks like an address of the web are let pass. */
    @TestFactory
    Stream<DynamicTest> everyLinkLeadsIntoTheCourseOrToASecureAddress() {
        return each(section -> assertThat(section.page().select("a").eachAttr("href"))
                .allSatisfy(target -> assertThat(target.startsWith("#")
                                || target.startsWith("/courses/")
                                || leadsIntoThePortal(target)
                                || isSecure(target))
                        .as(target)
                        .isTrue()));
    }

    private static boolean leadsIntoThePortal(String target) {
        return target.equals("/exams")
                || target.equals("/practice")
                || PRACTICE_OF_A_CHAPTER.matcher(target).matches();
    }

    private static boolean isSecure(String target) {
        var address = URI.create(target);
        return "https".equals(address.getScheme()) && address.getHost() != null;
    }

    private static Stream<DynamicTest> each(Consumer<Section> rule) {
        return sections().map(section -> test(section, rule));
    }

    private static DynamicTest test(Section section, Consumer<Section> rule) {
        return dynamicTest(section.lesson().file(), () -> rule.accept(section));
    }

    private static Stream<Section> sections() {
        return Courses.all().stream()
                .flatMap(written -> written.course().chapters().stream())
                .flatMap(chapter -> chapter.sections().stream()
                        .flatMap(section -> section.lesson().stream())
                        .map(lesson -> new Section(chapter.number(), lesson, Jsoup.parseBodyFragment(lesson.html()))));
    }
}
