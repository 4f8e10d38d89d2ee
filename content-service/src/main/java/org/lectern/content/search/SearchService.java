package org.lectern.content.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.content.search.Stems.Lexicon;

/** Finds passages of the current releases: those with all words of the question or, where none has, with some. */
@ApplicationScoped
class SearchService {

    private static final int MOST = 20;

    @Inject
    Passages passages;

    @Inject
    Stems stems;

    /** @param course empty for all courses */
    SearchView search(String query, String course) {
        List<Word> question = Word.in(query);
        Set<String> asked = demanded(question, stems.lexicon(question));
        if (asked.isEmpty()) {
            return new SearchView(query, List.of());
        }
        List<IndexedText> found = passages.best(Lexemes.all(asked), course, MOST);
        if (found.isEmpty()) {
            found = passages.best(Lexemes.any(asked), course, MOST);
        }
        return new SearchView(query, hits(found, asked));
    }

    private static Set<String> demanded(List<Word> question, Lexicon lexicon) {
        return question.stream().flatMap(lexicon::demanded).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<SearchView.Hit> hits(List<IndexedText> found, Set<String> asked) {
        Lexicon lexicon = stems.lexicon(
                found.stream().flatMap(text -> Word.in(text.text()).stream()).toList());
        return found.stream()
                .map(text -> new SearchView.Hit(
                        text.course(), text.section(), text.anchor(), Excerpt.of(text.text(), asked, lexicon)))
                .toList();
    }
}
