package org.lectern.quiz.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;

/** Which questions practice has asked. */
@ApplicationScoped
public class PractisedQuestions {

    /** A question that a session of its learner has asked, answered or not. */
    public record AskedInPractice(String course, String question, int version) {}

    @Inject
    EntityManager entities;

    @Inject
    PracticeSessions sessions;

    @Inject
    PracticeItems items;

    /** Empty for another learner's session. */
    public Optional<AskedInPractice> shown(UUID session, int position, String learner) {
        return sessions.findByIdOptional(session)
                .filter(found -> found.belongsTo(learner))
                .flatMap(found -> items.of(session).stream()
                        .filter(item -> item.position() == position)
                        .findFirst()
                        .map(item -> new AskedInPractice(
                                found.course(),
                                item.asked().question(),
                                item.asked().version())));
    }

    /** Reads every month that is kept; it is asked seldom, before a question is deleted. */
    public boolean has(String course, String question) {
        return (boolean) entities.createNativeQuery("""
                        select exists (select 1 from practice_seen where course = :course and question = :question)
                            or exists (select 1 from practice_item i join practice_session s on s.id = i.session
                                        where i.question = :question and s.course = :course)
                        """, Boolean.class)
                .setParameter("course", course)
                .setParameter("question", question)
                .getSingleResult();
    }
}
