package org.lectern.content.lesson;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A picture of one release. */
@Entity
@Immutable
@Table(name = "media")
class MediaFile {

    @Embeddable
    record Id(String course, String hash, String path) {}

    @EmbeddedId
    private Id id;

    private String type;

    private byte[] content;

    protected MediaFile() {}

    static MediaFile of(Id id, Picture picture) {
        MediaFile file = new MediaFile();
        file.id = id;
        file.type = picture.type();
        file.content = picture.content();
        return file;
    }

    Picture picture() {
        return new Picture(id.path(), type, content);
    }
}
