package org.lectern.content.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Every word that texts have, to find those that look like one that no text has. */
@ApplicationScoped
class Vocabulary {

    /** Longer ones are addresses and keys, and nobody types them. */
    private static final int LONGEST = 40;

    private static final int SHORTEST = 3;

    /** Looked at more closely. */
    private static final int MOST_CANDIDATES = 40;

    @Inject
    EntityManager entities;

    /** In the order of the alphabet: two courses that are published at once must not wait for one another crosswise. */
    void learn(Collection<Word> words) {
        String[] forms = words.stream()
                .flatMap(word -> word.forms().stream())
                .filter(form -> form.length() >= SHORTEST && form.length() <= LONGEST)
                .collect(Collectors.toCollection(TreeSet::new))
                .toArray(String[]::new);
        String[] trigrams = List.of(forms).stream()
                .map(form -> String.join(" ", trigrams(form)))
                .toArray(String[]::new);
        entities.createNativeQuery("""
                        insert into vocabulary
                        select word, string_to_array(grams, ' ') from unnest(cast(:forms as text[]), cast(:trigrams as text[])) learnt (word, grams)
                        where not exists (select from vocabulary known where known.word = learnt.word)
                        order by word on conflict do nothing
                        """)
                .setParameter("forms", forms)
                .setParameter("trigrams", trigrams)
                .executeUpdate();
    }

    /** Words that share at least three of ten trigrams with this one, the nearest by single letters first. */
    @SuppressWarnings("unchecked") // the result class is given
    List<String> like(String word) {
        String[] trigrams = trigrams(word).toArray(String[]::new);
        List<String> candidates = entities.createNativeQuery("""
                        select word from (
                            select word, cardinality(trigrams) as size, count(*) as common
                            from unnest(cast(:trigrams as text[])) gram join vocabulary on trigrams @> array[gram]
                            group by word) near
                        where common * 10 >= 3 * (size + :size - common)
                        order by common / cast(size + :size - common as float8) desc, word limit :most
                        """, String.class)
                .setParameter("trigrams", trigrams)
                .setParameter("size", trigrams.length)
                .setParameter("most", MOST_CANDIDATES)
                .getResultList();
        int farthest = Math.max(1, word.length() / 3);
        return candidates.stream()
                .filter(candidate -> Distance.between(word, candidate) <= farthest)
                .sorted(java.util.Comparator.comparingInt((String candidate) -> Distance.between(word, candidate)))
                .toList();
    }

    /** As everybody counts them: with two signs for the beginning of the word and one for its end. */
    static Set<String> trigrams(String word) {
        String framed = "<<" + word + ">";
        return IntStream.rangeClosed(0, framed.length() - 3)
                .mapToObj(from -> framed.substring(from, from + 3))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
