package org.lectern.content.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The stems of words, by Postgres' own dictionary: one for the index, the questions and the marks. */
@ApplicationScoped
class Stems {

    /** The dictionary is Postgres' own and does not change while we run. About 150 bytes each. */
    private static final int MOST_KNOWN = 20_000;

    private final Cache<String, Optional<String>> known =
            Caffeine.newBuilder().maximumSize(MOST_KNOWN).build();

    @Inject
    EntityManager entities;

    /**
     * Lexemes of words: what they are found by.
     *
     * @param stems of plain words; an empty one of those that every text has
     */
    record Lexicon(Map<String, Optional<String>> stems) {

        /** Everything by which this word is found. */
        Set<String> of(Word word) {
            return Stream.concat(word.names().stream(), word.plain().stream().flatMap(plain -> stem(plain).stream()))
                    .collect(Collectors.toSet());
        }

        /** What a text must have for this word of a question; nothing for a word that every text has. */
        Optional<String> demanded(Word word) {
            return word.isName() ? Optional.of(word.whole()) : stem(word.whole());
        }

        /** The word and its parts as they are written, without those that every text has. */
        Stream<String> forms(Word word) {
            return word.forms().stream()
                    .filter(form -> stem(form).isPresent() || word.names().contains(form));
        }

        private Optional<String> stem(String plain) {
            return stems.getOrDefault(plain, Optional.empty());
        }
    }

    Lexicon lexicon(Collection<Word> words) {
        var plain = words.stream().flatMap(word -> word.plain().stream()).collect(Collectors.toSet());
        var stems = new HashMap<String, Optional<String>>(known.getAllPresent(plain));
        var asked = ask(plain.stream().filter(word -> !stems.containsKey(word)).toArray(String[]::new));
        known.putAll(asked);
        stems.putAll(asked);
        return new Lexicon(stems);
    }

    private Map<String, Optional<String>> ask(String... words) {
        var stems = new HashMap<String, Optional<String>>();
        if (words.length > 0) {
            entities.createNativeQuery(
                            "select word, (ts_lexize('english_stem', word))[1] as stem from unnest(:words) word",
                            Tuple.class)
                    .setParameter("words", words)
                    .getResultList()
                    .forEach(row -> stems.put(
                            ((Tuple) row).get("word", String.class),
                            Optional.ofNullable(((Tuple) row).get("stem", String.class))));
        }
        return stems;
    }
}
