package org.lectern.content.search;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;

/** What stands below one heading of a current release, as the search looks at it. */
@Entity
@Immutable
@SuppressWarnings("UnusedVariable") // written here, read by the search's statement
class Passage {

    @Embeddable
    record Id(String course, int position) {}

    /**
     * Its words as tsvectors.
     *
     * @param all title, heading and text
     * @param headings title and heading alone
     */
    record Vectors(String all, String headings) {}

    @EmbeddedId
    private Id id;

    private String section;

    private String number;

    private String title;

    private String anchor;

    @Column(name = "anchor_title")
    private String anchorTitle;

    private String text;

    @ColumnTransformer(write = "cast(? as tsvector)")
    private String words;

    @ColumnTransformer(write = "cast(? as tsvector)")
    private String headings;

    protected Passage() {}

    static Passage of(Id id, IndexedText text, Vectors vectors) {
        Passage passage = new Passage();
        passage.id = id;
        passage.section = text.section().id();
        passage.number = text.section().number();
        passage.title = text.section().title();
        passage.anchor = text.anchor() == null ? null : text.anchor().id();
        passage.anchorTitle = text.anchor() == null ? null : text.anchor().title();
        passage.text = text.text();
        passage.words = vectors.all();
        passage.headings = vectors.headings();
        return passage;
    }
}
