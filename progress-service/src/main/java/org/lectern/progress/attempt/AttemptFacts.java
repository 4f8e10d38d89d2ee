package org.lectern.progress.attempt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import org.lectern.platform.inbox.IncomingEvent;

/** The facts of learners' attempts, kept as they were told: later features fold over what this one does not read. */
@ApplicationScoped
class AttemptFacts {

    static final Map<String, Class<? extends AttemptFact>> TYPES = Map.of(
            "quiz.attempt.started.v1", AttemptFact.Started.class,
            "quiz.attempt.submitted.v1", AttemptFact.Submitted.class,
            "quiz.attempt.graded.v1", AttemptFact.Graded.class);

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Inject
    EntityManager database;

    /** Keeps the fact; does nothing when it is kept already, which the inbox forgets after a while and a rebuild does not ask. */
    AttemptFact add(IncomingEvent event) {
        var fact = event.as(TYPES.get(event.type()));
        database.createNativeQuery("""
                        insert into attempt_fact (event, learner, course, attempt, type, at, data)
                        values (:event, :learner, :course, :attempt, :type, :at, cast(:data as jsonb))
                        on conflict do nothing
                        """)
                .setParameter("event", event.id())
                .setParameter("learner", fact.learner())
                .setParameter("course", fact.course())
                .setParameter("attempt", fact.attempt())
                .setParameter("type", event.type())
                .setParameter("at", event.time())
                .setParameter("data", event.data().toString())
                .executeUpdate();
        return fact;
    }

    /** A learner's facts in a course, in the order of their times; without the single questions, which nobody shows here. */
    @SuppressWarnings("unchecked")
    List<AttemptFact> of(String learner, String course) {
        List<Tuple> rows = database.createNativeQuery("""
                        select type, cast(data - 'items' as text) as data from attempt_fact
                         where learner = :learner and course = :course
                         order by at, event
                        """, Tuple.class)
                .setParameter("learner", learner)
                .setParameter("course", course)
                .getResultList();
        return rows.stream()
                .map(row -> read(row.get("type", String.class), row.get("data", String.class)))
                .toList();
    }

    private static AttemptFact read(String type, String data) {
        try {
            return JSON.readValue(data, TYPES.get(type));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored " + type + " cannot be read", e);
        }
    }

    void clear() {
        database.createNativeQuery("truncate attempt_fact").executeUpdate();
    }
}
