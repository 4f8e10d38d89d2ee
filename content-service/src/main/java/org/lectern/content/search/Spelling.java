package org.lectern.content.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.content.search.SearchService.Scope;
import org.lectern.content.search.Stems.Lexicon;

/** Takes words that no passage has for mistyped ones, and puts those in their place that look most like them. */
@ApplicationScoped
class Spelling {

    /** A question of more unknown words is in another language. */
    private static final int MOST_MENDED = 4;

    @Inject
    Passages passages;

    @Inject
    Vocabulary vocabulary;

    @Inject
    Stems stems;

    /** What was probably meant; empty when every word is known, or nothing is like it. */
    Optional<String> mend(String typed, Scope scope, Lexicon lexicon) {
        StringBuilder mended = new StringBuilder(typed);
        List<Word> unknown = unknown(typed, scope, lexicon);
        boolean isMended = false;
        for (Word word : unknown.reversed()) {
            Optional<String> nearest = nearest(word, scope);
            nearest.ifPresent(other -> mended.replace(word.start(), word.end(), other));
            isMended |= nearest.isPresent();
        }
        return isMended ? Optional.of(mended.toString()) : Optional.empty();
    }

    private List<Word> unknown(String typed, Scope scope, Lexicon lexicon) {
        List<Word> words = new ArrayList<>();
        List<String> queries = new ArrayList<>();
        for (Word word : Word.in(typed)) {
            Question alone = Question.of(word, Question.isBeginning(word, typed), lexicon);
            if (!alone.isEmpty()) {
                words.add(word);
                queries.add(scope.query(alone));
            }
        }
        return passages.unanswered(queries).stream()
                .limit(MOST_MENDED)
                .map(words::get)
                .toList();
    }

    /** The most similar word that a passage in question has. */
    private Optional<String> nearest(Word word, Scope scope) {
        List<String> like = vocabulary.like(word.whole().replace("@", ""));
        Lexicon lexicon = stems.lexicon(
                like.stream().flatMap(other -> Word.in(other).stream()).toList());
        List<String> usable = like.stream()
                .filter(other -> !Question.of(other, lexicon).isEmpty())
                .toList();
        List<Integer> elsewhere = passages.unanswered(usable.stream()
                .map(other -> scope.query(Question.of(Word.in(other).getFirst(), false, lexicon)))
                .toList());
        return java.util.stream.IntStream.range(0, usable.size())
                .filter(place -> !elsewhere.contains(place))
                .mapToObj(usable::get)
                .findFirst();
    }
}
