package org.lectern.platform.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.lectern.platform.outbox.Outbox;
import org.lectern.platform.outbox.OutgoingEvent;
import org.lectern.platform.time.UuidV7;

@ApplicationScoped
public class NoteService {

    public static final String TOPIC = "sample.note";
    public static final String TYPE = "sample.note.written.v1";

    private final EntityManager database;
    private final Outbox outbox;
    private final TransactionSynchronizationRegistry transaction;
    private final Clock clock;

    NoteService(EntityManager database, Outbox outbox, TransactionSynchronizationRegistry transaction, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Transactional
    public UUID write(String key, int number, String text) {
        var now = clock.instant();
        var note = new Note(UuidV7.at(now), key, text);
        database.persist(note);
        outbox.put(new OutgoingEvent(UuidV7.at(now), TOPIC, key, TYPE, now, new NoteWritten(key, number, now)));
        return note.id;
    }

    /** Writes so many in one transaction, numbered from 0, the last one only when it is about to commit. */
    @Transactional
    public void writeTogether(String key, int notes) {
        for (int number = 0; number < notes - 1; number++) {
            write(key, number, "text");
        }
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                write(key, notes - 1, "text");
            }

            @Override
            public void afterCompletion(int status) {}
        });
    }

    @Transactional
    public void writeAndFail(String key) {
        write(key, 0, "never committed");
        throw new IllegalStateException("the secret reason");
    }

    /** Puts without a transaction: a mistake. */
    public void putOutside() {
        var now = clock.instant();
        outbox.put(new OutgoingEvent(UuidV7.at(now), TOPIC, "key", TYPE, now, new NoteWritten("key", 0, now)));
    }

    @Transactional
    public void edit(UUID id, int version, String text) {
        var note = database.find(Note.class, id);
        if (note.version != version) {
            throw new OptimisticLockException("stale");
        }
        note.text = text;
    }

    /** Another transaction edits the note meanwhile, so that the conflict shows at the commit. */
    @Transactional
    public void editBesideAnother(UUID id, Runnable another) {
        var note = database.find(Note.class, id);
        another.run();
        note.text = "mine";
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void editAlone(UUID id) {
        database.find(Note.class, id).text = "theirs";
    }
}
