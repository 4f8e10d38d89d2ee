package org.lectern.content.search;

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

    @Inject
    EntityManager entities;

    /** Lexemes of words: what they are found by. */
    record Lexicon(Map<String, String> stems) {

        /** Everything by which this word is found. */
        Set<String> of(Word word) {
            return Stream.concat(word.names().stream(), word.plain().stream().flatMap(this::stem))
                    .collect(Collectors.toSet());
        }

        /** What a text must have for this word of a question; nothing for a word that every text has. */
        Optional<String> demanded(Word word) {
            return word.isName() ? Optional.of(word.whole()) : Optional.ofNullable(stems.get(word.whole()));
        }

        /** The word and its parts as they are written, without those that every text has. */
        Stream<String> forms(Word word) {
            return word.forms().stream()
                    .filter(form -> stems.get(form) != null || word.names().contains(form));
        }

        private Stream<String> stem(String plain) {
            return Stream.ofNullable(stems.get(plain));
        }
    }

    Lexicon lexicon(Collection<Word> words) {
        var plain =
                words.stream().flatMap(word -> word.plain().stream()).distinct().toArray(String[]::new);
        var stems = new HashMap<String, String>();
        entities.createNativeQuery(
                        "select word, (ts_lexize('english_stem', word))[1] as stem from unnest(:words) word",
                        Tuple.class)
                .setParameter("words", plain)
                .getResultList()
                .forEach(row ->
                        stems.put(((Tuple) row).get("word", String.class), ((Tuple) row).get("stem", String.class)));
        return new Lexicon(stems);
    }
}
