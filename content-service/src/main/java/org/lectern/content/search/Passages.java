package org.lectern.content.search;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import org.lectern.content.lesson.LessonView;

@ApplicationScoped
class Passages implements PanacheRepositoryBase<Passage, Passage.Id> {

    /** Each section once, by its best passage. The second sort key of equal ranks is the reading order. */
    private static final String BEST = """
            select * from (
                select distinct on (course, section)
                       course, position, section, number, title, anchor, anchor_title, text,
                       ts_rank(words, cast(:query as tsquery), 1) as rank
                from passage
                where words @@ cast(:query as tsquery) and (:course = '' or course = :course)
                order by course, section, rank desc, position) best
            order by rank desc, course, position
            limit :most
            """;

    void forget(String course) {
        delete("id.course", course);
    }

    /**
     * The passages that fit best, at most one of a section.
     *
     * @param query a tsquery
     * @param course empty for all courses
     */
    @SuppressWarnings("unchecked") // the result class is given
    List<IndexedText> best(String query, String course, int most) {
        List<Tuple> rows = getEntityManager()
                .createNativeQuery(BEST, Tuple.class)
                .setParameter("query", query)
                .setParameter("course", course)
                .setParameter("most", most)
                .getResultList();
        return rows.stream().map(Passages::text).toList();
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
