package org.lectern.progress.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/**
 * The notices in the order in which they became visible. {@link #number} gives the committed ones their places; whoever knows a place has seen every
 * lower one or can read it, at any replica.
 */
@ApplicationScoped
class NoticeLog {

    @Inject
    EntityManager database;

    void add(String learner, String name, String data, Instant at) {
        database.createNativeQuery("insert into notice (learner, name, data, at) values (:learner, :name, :data, :at)")
                .setParameter("learner", learner)
                .setParameter("name", name)
                .setParameter("data", data)
                .setParameter("at", at)
                .executeUpdate();
    }

    /** Gives every committed notice that has none its place. The head's lock, held to the commit, lets one process do so at a time. */
    @Transactional
    void number() {
        if (!anyUnnumbered()) {
            return;
        }
        long head = ((Number) database.createNativeQuery("select seq from notice_head for update")
                        .getSingleResult())
                .longValue();
        int numbered =
                database.createNativeQuery("""
                        update notice set seq = :head + place
                          from (select id as unnumbered, row_number() over (order by id) as place
                                  from notice where seq is null) waiting
                         where id = unnumbered
                        """).setParameter("head", head).executeUpdate();
        database.createNativeQuery("update notice_head set seq = :seq")
                .setParameter("seq", head + numbered)
                .executeUpdate();
    }

    private boolean anyUnnumbered() {
        return (boolean) database.createNativeQuery("select exists (select from notice where seq is null)")
                .getSingleResult();
    }

    /** The place of the newest notice. */
    @Transactional
    long head() {
        return ((Number) database.createNativeQuery("select seq from notice_head")
                        .getSingleResult())
                .longValue();
    }

    /** The next notices of all learners after that place. */
    @Transactional
    List<Notice> after(long seq, int most) {
        return notices(database.createNativeQuery("""
                        select seq, learner, name, data from notice where seq > :seq order by seq limit :most
                        """, Tuple.class)
                .setParameter("seq", seq)
                .setParameter("most", most));
    }

    /** The next notices that concern one learner, after the one place and up to the other. */
    @Transactional
    List<Notice> between(long seq, long last, String learner, int most) {
        return notices(database.createNativeQuery("""
                        select seq, learner, name, data from notice
                         where seq > :seq and seq <= :last and (learner = :learner or learner is null)
                         order by seq limit :most
                        """, Tuple.class)
                .setParameter("seq", seq)
                .setParameter("last", last)
                .setParameter("learner", learner)
                .setParameter("most", most));
    }

    @Transactional
    void forgetBefore(Instant instant) {
        database.createNativeQuery("delete from notice where at < :instant")
                .setParameter("instant", instant)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private static List<Notice> notices(Query query) {
        return ((List<Tuple>) query.getResultList())
                .stream()
                        .map(row -> new Notice(
                                row.get("seq", Long.class),
                                row.get("learner", String.class),
                                row.get("name", String.class),
                                row.get("data", String.class)))
                        .toList();
    }
}
