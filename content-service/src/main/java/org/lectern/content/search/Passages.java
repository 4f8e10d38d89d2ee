package org.lectern.content.search;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import org.lectern.content.lesson.LessonView;

@ApplicationScoped
class Passages implements PanacheRepositoryBase<Passage, Passage.Id> {

    /** Raised when {@link Lexemes}, {@link Word} or the way they are stored change: what is indexed in an earlier form is indexed anew. */
    private static final int FORM = 3;

    /**
     * Passages whose rank is asked for. Reading the words of a passage costs some ten microseconds; a question that more of them answer is too short to
     * tell them apart, and then those that have it in a heading are the ones to compare.
     */
    private static final int MOST_COMPARED = 200;

    /**
     * Each section once, by its best passage; a section that has it in many passages is about it, and comes before one that mentions it. The second sort
     * key of equal scores is the reading order.
     */
    private static final String BEST = """
            with headed as materialized (
                select course, position from passage where headings @@ cast(:query as tsquery) limit :compared),
            matching as (
                select course, position from headed
                union
                (select course, position from passage where words @@ cast(:query as tsquery) limit :compared)),
            ranked as (
                select course, position, section, ts_rank('{0.2, 0.4, 0.7, 1.0}', words, cast(:ranked as tsquery), 1) as rank
                from matching join passage using (course, position)),
            best as (
                select distinct on (course, section)
                       course, position, rank + sum(rank) over (partition by course, section) / 4 as score
                from ranked
                order by course, section, rank desc, position)
            select course, position, section, number, title, anchor, anchor_title, text
            from (select * from best order by score desc, course, position limit :most offset :after) page
                 join passage using (course, position)
            order by score desc, course, position
            """;

    void forget(String course) {
        delete("id.course", course);
        getEntityManager()
                .createNativeQuery("delete from search_index where course = :course")
                .setParameter("course", course)
                .executeUpdate();
    }

    void indexed(String course, String hash) {
        getEntityManager()
                .createNativeQuery("insert into search_index (course, form, hash) values (:course, :form, :hash)")
                .setParameter("course", course)
                .setParameter("hash", hash)
                .setParameter("form", FORM)
                .executeUpdate();
    }

    /** Courses whose index is of an earlier form, or not of the release that readers get. */
    @SuppressWarnings("unchecked") // the result class is given
    List<String> indexedOtherwise() {
        return getEntityManager()
                .createNativeQuery("""
                        select course from course left join search_index using (course)
                        where release_hash is not null and withdrawn_at is null
                          and (coalesce(form, 0) < :form or hash is distinct from release_hash)
                        order by course
                        """, String.class)
                .setParameter("form", FORM)
                .getResultList();
    }

    /**
     * The passages that fit best, at most one of a section.
     *
     * @param query a tsquery
     * @param ranked a tsquery of its words, by which they are compared
     * @param after how many of them to leave out
     */
    @SuppressWarnings("unchecked") // the result class is given
    List<IndexedText> best(String query, String ranked, int after, int most) {
        List<Tuple> rows = getEntityManager()
                .createNativeQuery(BEST, Tuple.class)
                .setParameter("query", query)
                .setParameter("ranked", ranked)
                .setParameter("compared", MOST_COMPARED)
                .setParameter("after", after)
                .setParameter("most", most)
                .getResultList();
        return rows.stream().map(Passages::text).toList();
    }

    /** Which of these tsqueries no passage answers: their positions in the list. */
    @SuppressWarnings("unchecked") // the result class is given
    List<Integer> unanswered(List<String> queries) {
        return getEntityManager()
                .createNativeQuery("""
                        select cast(place as integer) from unnest(cast(:queries as text[])) with ordinality asked (query, place)
                        where not exists (select from passage where words @@ cast(query as tsquery))
                        order by place
                        """, Integer.class)
                .setParameter("queries", queries.toArray(String[]::new))
                .getResultList()
                .stream()
                .map(place -> (Integer) place - 1)
                .toList();
    }

    private static IndexedText text(Tuple row) {
        return new IndexedText(
                text(row, "course"),
                new LessonView.SectionName(text(row, "section"), text(row, "number"), text(row, "title")),
                text(row, "anchor") == null
                        ? null
                        : new SearchView.FoundAnchor(text(row, "anchor"), text(row, "anchor_title")),
                text(row, "text"));
    }

    private static String text(Tuple row, String column) {
        return row.get(column, String.class);
    }
}
