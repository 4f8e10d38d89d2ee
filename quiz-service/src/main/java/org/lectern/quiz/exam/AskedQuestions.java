package org.lectern.quiz.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Which questions exams ask, or have asked. */
@ApplicationScoped
public class AskedQuestions {

    @Inject
    EntityManager entities;

    /** Whether a form ever drew it, or a blueprint picks it. Attempts have their questions from forms. */
    public boolean has(String course, String question) {
        return (boolean) entities.createNativeQuery("""
                        select exists (select 1 from form f join edition e on e.exam = f.exam and e.number = f.edition
                                        where e.course = :course
                                          and f.items @> jsonb_build_array(jsonb_build_object('question', cast(:question as text))))
                            or exists (select 1 from exam where course = :course
                                        and jsonb_path_exists(blueprint, '$.**.question ? (@ == $id)',
                                                              jsonb_build_object('id', cast(:question as text))))
                        """, Boolean.class)
                .setParameter("course", course)
                .setParameter("question", question)
                .getSingleResult();
    }
}
