package org.lectern.quiz.attempt;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.lectern.platform.time.UuidV7;

/**
 * The months of the tables that grow for ever. A month is a range of UUIDv7, whose first 48 bits are milliseconds; the primary key
 * stays the id. This month and the next are made ahead, by whichever replica comes first; dropping a month is the purge.
 */
@ApplicationScoped
class Months {

    private static final List<String> TABLES =
            List.of("attempt", "save", "ledger_entry", "receipt", "result", "practice_session", "practice_item");
    private static final int AHEAD = 3;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Transactional
    void atStart(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start) {
        makeAhead();
    }

    @Transactional
    @Scheduled(every = "6h", delayed = "6h")
    void makeAhead() {
        YearMonth now = YearMonth.from(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        var ahead = IntStream.rangeClosed(0, AHEAD).mapToObj(now::plusMonths).toList();
        // One question where nothing is to be made, as at nearly every start.
        if (areThere(ahead)) {
            return;
        }
        onlyHere();
        ahead.forEach(this::make);
    }

    private boolean areThere(List<YearMonth> months) {
        var names = months.stream()
                .flatMap(month -> TABLES.stream().map(table -> name(table, month)))
                .toArray(String[]::new);
        return (Boolean) entities.createNativeQuery(
                        "select bool_and(to_regclass(name) is not null) from unnest(cast(:names as text[])) as t(name)")
                .setParameter("names", names)
                .getSingleResult();
    }

    private void make(YearMonth month) {
        for (String table : TABLES) {
            String ddl = "create table if not exists %s partition of %s for values from ('%s') to ('%s') with (%s)"
                    .formatted(name(table, month), table, firstId(month), firstId(month.plusMonths(1)), storage(table));
            entities.createNativeQuery(ddl).executeUpdate();
        }
    }

    /** Drops everything that was begun in this month. */
    @Transactional
    void purge(YearMonth month) {
        onlyHere();
        TABLES.forEach(table -> entities.createNativeQuery("drop table if exists " + name(table, month))
                .executeUpdate());
    }

    private void onlyHere() {
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtextextended('quiz.months', 0))")
                .getSingleResult();
    }

    static String name(String table, YearMonth month) {
        return "%s_%d_%02d".formatted(table, month.getYear(), month.getMonthValue());
    }

    /** The smallest id that a UUIDv7 of this month can have. */
    static UUID firstId(YearMonth month) {
        return UuidV7.lowest(month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** Every save rewrites its attempt's row: room on the page keeps the new row beside the old and the indexes untouched. */
    private static String storage(String table) {
        return table.equals("attempt") ? "fillfactor = 60" : "fillfactor = 100";
    }
}
