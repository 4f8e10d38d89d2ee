package org.lectern.progress.learner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class ClassMembers {

    private static final String STUDENTS = """
            select member.learner, learner.name, coalesce(learner.groups, '{}') as groups, member.joined_at
              from class_member as member left join learner on learner.sub = member.learner
             where member.course = :course and not member.staff
            """;

    private static final String OF_GROUP =
            " and member.learner in (select learner from class_group where course = :course and name = :group)";

    @Inject
    EntityManager database;

    void note(String course, String learner, boolean staff, Instant now) {
        database.createNativeQuery("""
                        insert into class_member (course, learner, staff, joined_at, seen_at)
                        values (:course, :learner, :staff, :now, :now)
                        on conflict (course, learner) do update
                           set staff = excluded.staff, seen_at = greatest(class_member.seen_at, excluded.seen_at)
                        """)
                .setParameter("course", course)
                .setParameter("learner", learner)
                .setParameter("staff", staff)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Locks and writes nothing where nothing changes: most facts are of somebody who is known. */
    void worked(String course, String learner, Instant at) {
        database.createNativeQuery("""
                        insert into class_member (course, learner, staff, joined_at, seen_at)
                        select cast(:course as text), cast(:learner as text), false, cast(:at as timestamptz), cast(:at as timestamptz)
                         where not exists (select 1 from class_member
                                            where course = :course and learner = :learner and joined_at <= cast(:at as timestamptz))
                        on conflict (course, learner) do update
                           set joined_at = least(class_member.joined_at, excluded.joined_at)
                        """)
                .setParameter("course", course)
                .setParameter("learner", learner)
                .setParameter("at", at)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    List<ClassMember> newest(String course, String group, int most) {
        List<Tuple> rows = students("", group, " order by member.seen_at desc, member.learner limit :most", Tuple.class)
                .setParameter("course", course)
                .setParameter("most", most)
                .getResultList();
        return rows.stream().map(ClassMembers::member).toList();
    }

    int count(String course, String group) {
        return ((Long) students("select count(*) from (", group, ") as student", Long.class)
                        .setParameter("course", course)
                        .getSingleResult())
                .intValue();
    }

    private Query students(String before, String group, String after, Class<?> row) {
        return group == null
                ? database.createNativeQuery(before + STUDENTS + after, row)
                : database.createNativeQuery(before + STUDENTS + OF_GROUP + after, row)
                        .setParameter("group", group);
    }

    /** @param groups that the learner is in from now on; none for staff */
    void noteGroups(String course, String learner, Collection<String> groups) {
        var names = groups.toArray(String[]::new);
        database.createNativeQuery("""
                        delete from class_group
                         where course = :course and learner = :learner and name <> all (cast(:groups as text[]))
                        """)
                .setParameter("course", course)
                .setParameter("learner", learner)
                .setParameter("groups", names)
                .executeUpdate();
        database.createNativeQuery("""
                        insert into class_group (course, name, learner)
                        select cast(:course as text), name, cast(:learner as text) from unnest(cast(:groups as text[])) as name
                        on conflict do nothing
                        """)
                .setParameter("course", course)
                .setParameter("learner", learner)
                .setParameter("groups", names)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    Optional<ClassMember> find(String course, String learner) {
        List<Tuple> rows = database.createNativeQuery(STUDENTS + " and member.learner = :learner", Tuple.class)
                .setParameter("course", course)
                .setParameter("learner", learner)
                .getResultList();
        return rows.stream().map(ClassMembers::member).findFirst();
    }

    /** From one group's name to the next one's by the index, without a look at the members between them. */
    @SuppressWarnings("unchecked")
    List<String> groups(String course) {
        return database.createNativeQuery("""
                        with recursive named as (
                            select min(name) as name from class_group where course = :course
                            union all
                            select (select min(name) from class_group where course = :course and name > named.name)
                              from named where named.name is not null)
                        select name from named where name is not null order by name
                        """, String.class)
                .setParameter("course", course)
                .getResultList();
    }

    private static ClassMember member(Tuple row) {
        return new ClassMember(
                row.get("learner", String.class),
                row.get("name", String.class),
                List.of(row.get("groups", String[].class)),
                row.get("joined_at", Instant.class));
    }
}
