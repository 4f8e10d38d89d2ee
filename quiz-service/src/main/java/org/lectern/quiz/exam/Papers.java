package org.lectern.quiz.exam;

import static java.util.stream.Collectors.toMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.quiz.question.Bank;
import org.lectern.quiz.question.Bank.VersionId;
import org.lectern.quiz.question.Question;

/**
 * Editions, forms and the papers made of them. None of these ever changes, so this process remembers the ones in use and an exam
 * day reads them from the database once.
 */
@ApplicationScoped
public class Papers {

    private static final int EDITIONS = 200;
    private static final int FORMS = 1_000;
    private static final int QUESTIONS = 10_000;

    record EditionKey(String exam, int edition) {}

    record FormKey(String exam, int edition, int form) {}

    record QuestionKey(String course, VersionId version) {}

    record PrintedForm(List<FormItem> items, Map<String, Question> questions) {}

    private final Cache<EditionKey, Edition> editions =
            Caffeine.newBuilder().maximumSize(EDITIONS).build();
    private final Cache<EditionKey, List<List<Integer>>> overlaps =
            Caffeine.newBuilder().maximumSize(EDITIONS).build();
    private final Cache<FormKey, PrintedForm> printed =
            Caffeine.newBuilder().maximumSize(FORMS).build();

    /** The forms of an exam, and the exams of a course, ask the same questions: each is kept once. */
    private final Cache<QuestionKey, Question> questions =
            Caffeine.newBuilder().maximumSize(QUESTIONS).build();

    @Inject
    EntityManager entities;

    @Inject
    Forms forms;

    @Inject
    Bank bank;

    public Edition edition(String exam, int edition) {
        return editions.get(new EditionKey(exam, edition), this::read);
    }

    /** How many questions each two forms of an edition share. */
    public List<List<Integer>> overlaps(String exam, int edition) {
        return overlaps.get(new EditionKey(exam, edition), this::readOverlaps);
    }

    /** The paper that an attempt, told from others by its seed, has of a form. */
    public Paper paper(String exam, int edition, int form, String seed) {
        PrintedForm wanted = printed.get(new FormKey(exam, edition, form), this::print);
        return Paper.layOut(seed, edition(exam, edition).terms().shuffle(), wanted.items(), wanted.questions());
    }

    @Transactional
    Edition read(EditionKey key) {
        return entities.find(StoredEdition.class, new StoredEdition.Id(key.exam(), key.edition()))
                .edition();
    }

    @Transactional
    List<List<Integer>> readOverlaps(EditionKey key) {
        return forms.overlaps(key.exam(), key.edition());
    }

    @Transactional
    PrintedForm print(FormKey key) {
        List<FormItem> items =
                forms.find(key.exam(), key.edition(), key.form()).orElseThrow().items();
        return new PrintedForm(
                items, questions(edition(key.exam(), key.edition()).course(), items));
    }

    /** A paper of items that are stored nowhere. */
    Paper layOut(String course, String seed, Shuffling shuffle, List<FormItem> items) {
        return Paper.layOut(seed, shuffle, items, questions(course, items));
    }

    private Map<String, Question> questions(String course, List<FormItem> items) {
        List<QuestionKey> keys = items.stream()
                .map(item -> new QuestionKey(course, new VersionId(item.question(), item.version())))
                .toList();
        return questions.getAll(keys, unknown -> read(course, unknown)).entrySet().stream()
                .collect(toMap(entry -> entry.getKey().version().question(), Map.Entry::getValue));
    }

    private Map<QuestionKey, Question> read(String course, Set<? extends QuestionKey> unknown) {
        List<VersionId> versions = unknown.stream().map(QuestionKey::version).toList();
        return bank.questions(course, versions).entrySet().stream()
                .collect(toMap(entry -> new QuestionKey(course, entry.getKey()), Map.Entry::getValue));
    }
}
