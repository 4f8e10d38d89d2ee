package org.lectern.quiz.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.lectern.quiz.receipt.SignedHead.Occasion;
import org.lectern.quiz.storage.Database;
import org.lectern.quiz.storage.Sql;

/** What receipts are made of: chains, and the heads that were signed. */
@ApplicationScoped
class Receipts {

    private static final String HEADS = "select id, learner, exam, sequence, head from attempt where id = any (?)";

    private static final String CHAIN = """
            select sequence, position, answer, saved_at, hash from save
             where attempt = ? and sequence <= ? order by sequence
            """;

    private static final String SIGNED = """
            select sequence, head, occasion, signed_at, key, signature from receipt
             where attempt = ? and sequence <= ? order by signed_at, sequence
            """;

    private static final String STORE = """
            insert into receipt (attempt, sequence, occasion, head, signed_at, key, signature)
            select attempt, sequence, occasion, decode(head, 'hex'), ?, key, decode(signature, 'hex')
              from unnest(?::uuid[], ?::integer[], ?::text[], ?::text[], ?::text[], ?::text[])
                   as signed (attempt, sequence, occasion, head, key, signature)
            on conflict do nothing
            """;

    private static final String STARTED = "select started_at from attempt where id = ?";

    @Inject
    Database database;

    List<ChainHead> heads(Collection<UUID> attempts) {
        return database.ask(
                HEADS,
                row -> new ChainHead(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getBytes(5)),
                (Object) attempts.toArray(UUID[]::new));
    }

    Instant startOf(UUID attempt) {
        return database.ask(STARTED, row -> Sql.instant(row, 1), attempt).getFirst();
    }

    /** The saves that lead to that head. */
    List<SavedAnswer> chain(ChainHead head) {
        return database.ask(
                CHAIN,
                row -> new SavedAnswer(
                        row.getInt(1), row.getInt(2), row.getString(3), Sql.instant(row, 4), row.getBytes(5)),
                head.attempt(),
                head.sequence());
    }

    /** What was signed of the chain up to that head, first to last. */
    List<SignedHead> signed(ChainHead head) {
        return database.ask(SIGNED, row -> signed(head, row), head.attempt(), head.sequence());
    }

    /** @param signed at one moment */
    void store(List<SignedHead> signed) {
        database.write(
                STORE,
                signed.getFirst().signedAt(),
                signed.stream().map(one -> one.head().attempt()).toArray(UUID[]::new),
                signed.stream().map(one -> one.head().sequence()).toArray(Integer[]::new),
                texts(signed, one -> one.occasion().word()),
                texts(signed, one -> HexFormat.of().formatHex(one.head().hash())),
                texts(signed, SignedHead::key),
                texts(signed, one -> HexFormat.of().formatHex(one.signature())));
    }

    private static String[] texts(List<SignedHead> signed, Function<SignedHead, String> text) {
        return signed.stream().map(text).toArray(String[]::new);
    }

    private static SignedHead signed(ChainHead head, ResultSet row) throws SQLException {
        return new SignedHead(
                new ChainHead(head.attempt(), head.learner(), head.exam(), row.getInt(1), row.getBytes(2)),
                Occasion.of(row.getString(3)),
                Sql.instant(row, 4),
                row.getString(5),
                row.getBytes(6));
    }

    void know(ReceiptKey key, Instant now) {
        database.write(
                "insert into receipt_key (id, public_key, first_used) values (?, ?, ?) on conflict do nothing",
                key.id(),
                key.publicHalf(),
                now);
    }

    List<KeyView> keys() {
        return database.ask(
                "select id, public_key from receipt_key order by first_used, id",
                row -> KeyView.of(row.getString(1), row.getBytes(2)));
    }

    Optional<KeyView> key(String id) {
        return database
                .ask(
                        "select id, public_key from receipt_key where id = ?",
                        row -> KeyView.of(row.getString(1), row.getBytes(2)),
                        id)
                .stream()
                .findFirst();
    }
}
