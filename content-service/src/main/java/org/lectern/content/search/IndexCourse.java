package org.lectern.content.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.content.lesson.LessonService;
import org.lectern.content.lesson.LessonView;
import org.lectern.content.release.CurrentReleaseChanged;
import org.lectern.content.search.Stems.Lexicon;
import org.lectern.course.format.LessonText;

/** Keeps the index on the release that readers get, in the transaction that switches it. */
@ApplicationScoped
class IndexCourse {

    @Inject
    Passages passages;

    @Inject
    Vocabulary vocabulary;

    @Inject
    LessonService lessons;

    @Inject
    Stems stems;

    private record Draft(IndexedText text, List<LessonText.Part> parts) {

        Stream<Word> words() {
            return Stream.of(text.section().title(), text.heading(), text.text())
                    .flatMap(words -> Word.in(words).stream());
        }
    }

    void follow(@Observes CurrentReleaseChanged change) {
        passages.forget(change.course());
        change.hash().ifPresent(hash -> index(change.course(), hash));
    }

    /** Writes the index of a course anew. */
    void index(String course, String hash) {
        List<Draft> drafts =
                lessons.all(course, hash).stream().flatMap(IndexCourse::drafts).toList();
        List<Word> words = drafts.stream().flatMap(Draft::words).toList();
        Lexicon lexicon = stems.lexicon(words);
        for (int position = 0; position < drafts.size(); position++) {
            Draft draft = drafts.get(position);
            passages.persist(Passage.of(
                    new Passage.Id(course, position), draft.text(), draft.text().vectors(draft.parts(), lexicon)));
        }
        vocabulary.learn(words);
        passages.indexed(course, hash);
    }

    private static Stream<Draft> drafts(LessonView lesson) {
        var titles = lesson.anchors().stream()
                .collect(Collectors.toMap(
                        LessonView.LessonAnchor::id, LessonView.LessonAnchor::title, (first, _) -> first));
        return LessonText.passages(lesson.html()).stream()
                .map(passage -> new Draft(
                        new IndexedText(
                                lesson.course(),
                                lesson.section(),
                                passage.anchor()
                                        .map(id -> new SearchView.FoundAnchor(id, titles.getOrDefault(id, "")))
                                        .orElse(null),
                                passage.text()),
                        passage.parts()));
    }
}
