package org.lectern.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.gateway.Browser;
import org.lectern.gateway.EdgeParts;
import org.lectern.gateway.EdgeTest;
import org.lectern.gateway.TestClock;

/** Which requests leave a line. */
@EdgeTest
class AccessLogTest {

    private static final Logger LOG = Logger.getLogger("org.lectern.gateway.access");
    private static final String ATTEMPT = "/api/quiz/attempts/0198d9c1-7f3a-7cc0-8d2e-3a61f5b0c001";
    private static final String SAVE = ATTEMPT + "/answers/7";

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler listener = new Handler() {

        @Override
        public void publish(LogRecord line) {
            lines.add(((ExtLogRecord) line).getFormattedMessage().replaceFirst(" \\d+ ms$", ""));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private Browser ann;

    @BeforeEach
    void listen() {
        EdgeParts.reset();
        ann = Browser.loggedIn("ann");
        LOG.addHandler(listener);
    }

    @AfterEach
    void listenNoLonger() {
        LOG.removeHandler(listener);
    }

    @Test
    void quickSaveThatWentWellLeavesNone() {
        ann.put(SAVE, "{}");
        ann.put(ATTEMPT + "/flags/7", "{}");

        await().until(() -> lines.contains("PUT " + ATTEMPT + "/flags/7 200"));
        assertThat(lines).noneMatch(line -> line.contains(SAVE));
    }

    @Test
    void refusedSaveLeavesOne() {
        EdgeParts.QUIZ.does(call -> call.answer(409, "{}"));
        EdgeParts.QUIZ_2.does(call -> call.answer(409, "{}"));

        ann.put(SAVE, "{}");

        await().until(() -> lines.contains("PUT " + SAVE + " 409"));
    }

    @Test
    void slowSaveLeavesOne() {
        EdgeParts.QUIZ.does(call -> {
            TestClock.advance(Duration.ofMillis(250));
            call.answer(200, "{}");
        });
        EdgeParts.QUIZ_2.does(call -> {
            TestClock.advance(Duration.ofMillis(250));
            call.answer(200, "{}");
        });

        ann.put(SAVE, "{}");

        await().until(() -> lines.contains("PUT " + SAVE + " 200"));
    }
}
