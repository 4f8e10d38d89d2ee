package org.lectern.progress.answer;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts the first answers of many learners where they lie: what it takes grows with the learners and the questions, not with the answers. */
@ApplicationScoped
public class FirstAnswerCounts {

    private static final String OF_LEARNERS = " where course = :course and learner = any (cast(:learners as text[]))";

    @Inject
    EntityManager database;

    /**
     * What the first answers of some learners come to.
     *
     * @param bySection how many learners answered in a section
     * @param byChapter how many learners answered in a chapter
     */
    public record Counted(
            Map<String, Integer> bySection, Map<String, Integer> byChapter, List<QuestionCount> questions) {

        public Counted {
            bySection = Map.copyOf(bySection);
            byChapter = Map.copyOf(byChapter);
            questions = List.copyOf(questions);
        }
    }

    /**
     * One question, whose section an answer names as it was then.
     *
     * @param chosen by option, how many chose it in a wrong answer
     */
    public record QuestionCount(String section, String question, int learners, int wrong, Map<String, Integer> chosen) {

        public QuestionCount {
            chosen = Map.copyOf(chosen);
        }
    }

    private record Asked(String section, String question) {}

    /** How many learners answered so at first. */
    private record Given(Asked asked, boolean right, List<String> chosen, int learners) {

        private static Given of(Tuple row) {
            return new Given(
                    new Asked(row.get("section", String.class), row.get("question", String.class)),
                    row.get("is_right", Boolean.class),
                    List.of(row.get("chosen", String[].class)),
                    row.get("learners", Integer.class));
        }
    }

    /** @param chapters by section; an answer in another section counts nowhere */
    public Counted count(String course, Collection<String> learners, Map<String, String> chapters) {
        var answered = rows(with(course, learners, """
                        select section.id as section, section.chapter, cast(count(distinct learner) as integer) as learners
                          from (select distinct learner, section from first_answer %s) as answered
                          join unnest(cast(:sections as text[]), cast(:chapters as text[])) as section (id, chapter)
                            on section.id = answered.section
                         group by grouping sets ((section.id), (section.chapter))
                        """)
                .setParameter("sections", chapters.keySet().toArray(String[]::new))
                .setParameter("chapters", chapters.values().toArray(String[]::new)));
        return new Counted(
                learners(answered, "section"),
                learners(answered, "chapter"),
                questions(course, learners).stream()
                        .filter(question -> chapters.containsKey(question.section()))
                        .toList());
    }

    private static Map<String, Integer> learners(List<Tuple> rows, String by) {
        return rows.stream()
                .filter(row -> row.get(by) != null)
                .collect(toMap(row -> row.get(by, String.class), row -> row.get("learners", Integer.class)));
    }

    /** Counted by what was chosen as a whole, which is one look at each row and gives few; the single options are counted from these. */
    private List<QuestionCount> questions(String course, Collection<String> learners) {
        return rows(with(course, learners, """
                        select section, question, is_right, chosen, cast(count(*) as integer) as learners
                          from first_answer %s
                         group by section, question, is_right, chosen
                        """)).stream()
                .map(Given::of)
                .collect(groupingBy(Given::asked))
                .entrySet()
                .stream()
                .map(asked -> question(asked.getKey(), asked.getValue()))
                .toList();
    }

    private static QuestionCount question(Asked asked, List<Given> answers) {
        var chosen = new HashMap<String, Integer>();
        int learners = 0;
        int wrong = 0;
        for (var given : answers) {
            learners += given.learners();
            if (!given.right()) {
                wrong += given.learners();
                given.chosen().forEach(option -> chosen.merge(option, given.learners(), Integer::sum));
            }
        }
        return new QuestionCount(asked.section(), asked.question(), learners, wrong, chosen);
    }

    private Query with(String course, Collection<String> learners, String sql) {
        return database.createNativeQuery(sql.formatted(OF_LEARNERS), Tuple.class)
                .setParameter("course", course)
                .setParameter("learners", learners.toArray(String[]::new));
    }

    @SuppressWarnings("unchecked")
    private static List<Tuple> rows(Query query) {
        return query.getResultList();
    }
}
