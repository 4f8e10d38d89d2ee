package org.lectern.content.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.lectern.content.search.Stems.Lexicon;

/**
 * Finds passages of the current releases: those with all words of the question; where none has, those with all words of what was probably meant; where
 * none has either, those with some.
 */
@ApplicationScoped
class SearchService {

    /** Nobody turns so many pages, and each is looked for from the start. */
    static final int LAST = 200;

    @Inject
    Passages passages;

    @Inject
    Stems stems;

    @Inject
    Spelling spelling;

    /** What is looked for, and where. */
    record Scope(String course, int after, int most) {

        String query(Question question) {
            return course.isEmpty()
                    ? question.query()
                    : Lexemes.quoted(Lexemes.ofCourse(course)) + " & " + question.query();
        }
    }

    /** @param course empty for all courses */
    SearchView search(String typed, String course, int after, int most) {
        Scope scope = new Scope(course, after, most);
        Lexicon lexicon = stems.lexicon(Word.in(typed));
        Question question = Question.of(typed, lexicon);
        if (question.isEmpty()) {
            return SearchView.nothing(typed);
        }
        SearchView view = view(typed, null, question, scope);
        if (!view.hits().isEmpty() || (after > 0 && isAnswered(question, scope))) {
            return view;
        }
        Optional<String> meant = spelling.mend(typed, scope, lexicon);
        if (meant.isPresent()) {
            Lexicon others = stems.lexicon(Word.in(meant.get()));
            Question corrected = Question.of(meant.get(), others);
            return isAnswered(corrected, scope)
                    ? view(typed, meant.get(), corrected, scope)
                    : view(typed, meant.get(), Question.loosely(meant.get(), others), scope);
        }
        return view(typed, null, Question.loosely(typed, lexicon), scope);
    }

    private boolean isAnswered(Question question, Scope scope) {
        return passages.unanswered(List.of(scope.query(question))).isEmpty();
    }

    private SearchView view(String typed, String instead, Question question, Scope scope) {
        List<IndexedText> found =
                passages.best(scope.query(question), question.ranked(), scope.after(), scope.most() + 1);
        boolean goesOn = found.size() > scope.most() && scope.after() + scope.most() < LAST;
        return new SearchView(
                typed,
                instead,
                hits(found.subList(0, Math.min(found.size(), scope.most())), question),
                goesOn ? scope.after() + scope.most() : null);
    }

    private List<SearchView.Hit> hits(List<IndexedText> found, Question question) {
        Lexicon lexicon = stems.lexicon(
                found.stream().flatMap(text -> Word.in(text.text()).stream()).toList());
        return found.stream()
                .map(text -> new SearchView.Hit(
                        text.course(), text.section(), text.anchor(), Excerpt.of(text.text(), question, lexicon)))
                .toList();
    }
}
