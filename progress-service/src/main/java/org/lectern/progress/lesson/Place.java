package org.lectern.progress.lesson;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;

/** Where a learner was last in a course. */
@Entity
class Place {

    @Embeddable
    record Key(String learner, String course) {}

    @EmbeddedId
    private Key key;

    private String section;
    private String anchor;
    private Instant at;

    protected Place() {}

    Place(Key key) {
        this.key = key;
    }

    void moveTo(String newSection, String newAnchor, Instant now) {
        section = newSection;
        anchor = newAnchor;
        at = now;
    }

    LastPlace last() {
        return new LastPlace(section, anchor, at);
    }
}
