package org.lectern.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationRulesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "drop table note | drops a table",
                "alter table note drop column text | drops a column",
                "alter table note add column a int, drop text | drops a column",
                "alter table note rename column text to words | renames",
                "alter table note rename to remark | renames",
                "alter table note alter column text type varchar(10) | changes a column's type",
                "alter table note alter column text set not null | demands what was left out",
                "alter table note alter text drop default | takes a default away",
                "alter table note add column due timestamptz not null | adds a column that has to be given",
                "alter table note add column a int default 1, add column b numeric(5, 2) not null | adds a column that has to be given",
                "alter table note add constraint text_is_short check (length(text) < 10) | adds a constraint",
                "alter table note add unique (text) | adds a constraint",
                "create unique index note_text on note (text) | adds a unique index",
                "truncate note | empties a table",
                "delete from note where text = '' | empties a table"
            })
    void scriptThatBreaksTheReleaseBeforeIsRefused(String statement, String why) {
        assertThat(MigrationRules.violations("V002__x.sql", statement + ";", new HashSet<>()))
                .singleElement()
                .asString()
                .startsWith("V002__x.sql " + why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table note add column due timestamptz",
                "alter table note add column kind text not null default 'note'",
                "alter table note add column size int not null generated always as (length(text)) stored",
                "alter table note drop constraint note_text_check",
                "alter table note alter column text drop not null",
                "create index note_text on note (text)",
                "create table remark (id uuid primary key, text text not null); create unique index remark_text on remark (text)",
                "-- drop table note\nselect 1",
                "create function f() returns void language sql as $$ delete from note $$",
                "-- contract: nothing has written it since the release before\nalter table note drop column text"
            })
    void scriptThatAddsIsTaken(String script) {
        assertThat(MigrationRules.violations("V002__x.sql", script + ";", new HashSet<>()))
                .isEmpty();
    }

    @Test
    void scriptsThatTheReleaseBeforeHasRunAreNotAsked() throws IOException {
        Files.writeString(folder.resolve("V009__old.sql"), "drop table note;");
        Files.writeString(folder.resolve("V010__new.sql"), "drop table remark;");

        assertThat(MigrationRules.violations(folder, "009"))
                .singleElement()
                .asString()
                .contains("V010__new.sql");
    }
}
