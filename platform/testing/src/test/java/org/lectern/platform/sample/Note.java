package org.lectern.platform.sample;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

@Entity
class Note {

    @Id
    UUID id;

    String author;
    String text;

    @Version
    int version;

    protected Note() {}

    Note(UUID id, String author, String text) {
        this.id = id;
        this.author = author;
        this.text = text;
    }
}
