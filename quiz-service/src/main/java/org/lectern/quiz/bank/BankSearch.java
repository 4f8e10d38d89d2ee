package org.lectern.quiz.bank;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lectern.quiz.bank.BankPage.BankEntry;
import org.lectern.quiz.course.CourseCatalog;
import org.lectern.quiz.course.CourseStaff;
import org.lectern.quiz.course.Outline;
import org.lectern.quiz.question.ListedQuestion;
import org.lectern.quiz.question.QuestionShelf;
import org.lectern.quiz.report.ReportCounts;

/**
 * Finds questions for staff. A course has hundreds of them, a few thousand at most: they are read in one query and told apart here, which lets every
 * filter say what it would give.
 */
@ApplicationScoped
class BankSearch {

    private static final Comparator<PlacedQuestion> ORDER = comparing(PlacedQuestion::place)
            .thenComparing(placed -> placed.question().section())
            .thenComparing(placed -> placed.question().id());

    @Inject
    QuestionShelf shelf;

    @Inject
    ReportCounts reports;

    @Inject
    CourseCatalog courses;

    @Inject
    CourseStaff staff;

    /** @param after id of the question that the page before ended with, null for the first page */
    @Transactional
    BankPage search(String course, BankFilter filter, String after, int limit) {
        staff.demand(course);
        List<PlacedQuestion> all = placed(course);
        List<PlacedQuestion> found =
                all.stream().filter(filter::matches).sorted(ORDER).toList();
        List<PlacedQuestion> rest = after == null ? found : after(all, found, after);
        List<BankEntry> page = rest.stream().limit(limit).map(BankEntry::of).toList();
        return new BankPage(
                found.size(), page, rest.size() > limit ? page.getLast().id() : null, counts(all, filter));
    }

    /** The ids of everything that matches, in the order of the guide. */
    @Transactional
    List<String> matching(String course, BankFilter filter) {
        return placed(course).stream()
                .filter(filter::matches)
                .sorted(ORDER)
                .map(placed -> placed.question().id())
                .toList();
    }

    /** Also right when that question no longer matches. */
    private static List<PlacedQuestion> after(List<PlacedQuestion> all, List<PlacedQuestion> found, String id) {
        return all.stream()
                .filter(placed -> placed.question().id().equals(id))
                .findFirst()
                .map(last -> found.stream()
                        .filter(placed -> ORDER.compare(placed, last) > 0)
                        .toList())
                .orElseThrow(() -> new UnknownCursor(id));
    }

    private static Map<String, Map<String, Long>> counts(List<PlacedQuestion> all, BankFilter filter) {
        Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
        for (Facet facet : Facet.values()) {
            counts.put(
                    facet.word(),
                    all.stream()
                            .filter(placed -> filter.matchesBut(facet, placed))
                            .flatMap(placed -> facet.of(placed).stream())
                            .collect(groupingBy(value -> value, TreeMap::new, counting())));
        }
        return counts;
    }

    private List<PlacedQuestion> placed(String course) {
        Outline outline = courses.require(course).outline();
        List<String> sections = outline.chapters().stream()
                .flatMap(chapter -> chapter.sections().stream())
                .map(Outline.Section::id)
                .toList();
        Map<String, Long> open = reports.open(course);
        return shelf.listed(course).stream()
                .map(question -> place(question, sections.indexOf(question.section()), outline, open))
                .toList();
    }

    private static PlacedQuestion place(ListedQuestion question, int at, Outline outline, Map<String, Long> open) {
        return new PlacedQuestion(
                question,
                at < 0 ? Integer.MAX_VALUE : at,
                outline.chapterOf(question.section()).map(Outline.Chapter::id).orElse(""),
                open.getOrDefault(question.id(), 0L));
    }
}
