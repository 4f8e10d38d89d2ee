package org.lectern.content.search;

import java.util.List;
import org.lectern.content.lesson.LessonView;
import org.lectern.content.search.Lexemes.Weight;
import org.lectern.content.search.Stems.Lexicon;
import org.lectern.course.format.LessonText.Part;

/**
 * A passage and where it stands.
 *
 * @param anchor null above a lesson's first heading
 */
record IndexedText(String course, LessonView.SectionName section, SearchView.FoundAnchor anchor, String text) {

    String heading() {
        return anchor == null ? "" : anchor.title();
    }

    /** What it is found by. */
    Passage.Vectors vectors(List<Part> parts, Lexicon lexicon) {
        Lexemes all = headed(lexicon);
        parts.forEach(part -> all.then(Word.in(part.text()), part.isCode() ? Weight.D : Weight.C));
        return new Passage.Vectors(all.vector(), headed(lexicon).vector());
    }

    private Lexemes headed(Lexicon lexicon) {
        return new Lexemes(lexicon)
                .and(Lexemes.ofCourse(course))
                .then(Word.in(section.title()), Weight.A)
                .then(Word.in(heading()), Weight.B);
    }
}
