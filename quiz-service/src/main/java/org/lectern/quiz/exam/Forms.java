package org.lectern.quiz.exam;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The stored forms of published exams. */
@ApplicationScoped
class Forms implements PanacheRepositoryBase<StoredForm, StoredForm.Id> {

    void store(List<Form> forms) {
        forms.forEach(form -> persist(StoredForm.of(form)));
    }

    Optional<Form> find(String exam, int edition, int number) {
        return findByIdOptional(new StoredForm.Id(exam, edition, (short) number))
                .map(StoredForm::form);
    }

    List<List<Integer>> overlaps(String exam, int edition) {
        return getEntityManager()
                .createQuery(
                        "select f.overlaps from StoredForm f where f.id.exam = :exam and f.id.edition = :edition"
                                + " order by f.id.number",
                        Short[].class)
                .setParameter("exam", exam)
                .setParameter("edition", edition)
                .getResultStream()
                .map(row -> Arrays.stream(row).map(Short::intValue).toList())
                .toList();
    }
}
