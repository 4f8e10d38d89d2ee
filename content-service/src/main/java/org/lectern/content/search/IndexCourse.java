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
    LessonService lessons;

    @Inject
    Stems stems;

    void follow(@Observes CurrentReleaseChanged change) {
        passages.forget(change.course());
        change.hash().ifPresent(hash -> index(change.course(), lessons.all(change.course(), hash)));
    }

    private void index(String course, List<LessonView> views) {
        List<IndexedText> texts = views.stream().flatMap(IndexCourse::texts).toList();
        Lexicon lexicon = stems.lexicon(texts.stream()
                .flatMap(text -> Stream.of(text.headings(), text.text()))
                .flatMap(text -> Word.in(text).stream())
                .toList());
        for (int position = 0; position < texts.size(); position++) {
            IndexedText text = texts.get(position);
            String words = Lexemes.vector(Word.in(text.headings()), Word.in(text.text()), lexicon);
            passages.persist(Passage.of(new Passage.Id(course, position), text, words));
        }
    }

    private static Stream<IndexedText> texts(LessonView lesson) {
        var titles = lesson.anchors().stream()
                .collect(Collectors.toMap(
                        LessonView.LessonAnchor::id, LessonView.LessonAnchor::title, (first, _) -> first));
        return LessonText.passages(lesson.html()).stream()
                .map(passage -> new IndexedText(
                        lesson.course(),
                        lesson.section(),
                        passage.anchor()
                                .map(id -> new SearchView.FoundAnchor(id, titles.getOrDefault(id, "")))
                                .orElse(null),
                        passage.text()));
    }
}
