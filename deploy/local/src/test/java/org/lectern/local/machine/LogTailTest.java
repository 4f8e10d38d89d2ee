package org.lectern.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {

    @TempDir
    Path folder;

    @Test
    void ofAJsonLogTheInnermostCauseOfTheLastErrorIsTold() {
        assertThat(causeOf("""
                {"level":"INFO","message":"starts"}
                {"level":"ERROR","message":"Failed to start","exception":{"exceptionType":"A","message":"outer","causedBy":{"exception":{"exceptionType":"B","message":"password authentication failed for user \\"quiz\\""}}}}
                {"level":"INFO","message":"stopped"}
                """)).isEqualTo("password authentication failed for user \"quiz\"");
    }

    @Test
    void ofAStackTraceTheLastCauseIsTold() {
        assertThat(causeOf("""
                Exception in thread "main" java.lang.IllegalStateException: no
                \tat a.B.c(B.java:1)
                Caused by: java.io.IOException: No space left on device
                \tat a.B.d(B.java:2)
                """)).isEqualTo("IOException: No space left on device");
    }

    @Test
    void ofAPlainLogTheLastErrorIsTold() {
        assertThat(causeOf("""
                LOG: starting
                FATAL:  could not write lock file "postmaster.pid": No space left on device
                LOG: database system is shut down
                """))
                .isEqualTo("FATAL: could not write lock file \"postmaster.pid\": No space left on device");
    }

    @Test
    void withoutAnyErrorTheLastLineIsTold() {
        assertThat(causeOf("one\ntwo\n")).isEqualTo("two");
        assertThat(causeOf("{\"level\":\"INFO\",\"message\":\"the last word\"}"))
                .isEqualTo("the last word");
        assertThat(LogTail.cause(folder.resolve("missing.log"))).isEqualTo("it printed nothing");
    }

    private String causeOf(String text) {
        try {
            return LogTail.cause(Files.writeString(folder.resolve("part.log"), text));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
