package org.lectern.local.part;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.lectern.local.machine.Child;

/** One process of the platform: what it needs, how it starts, how it tells that it is ready. */
public interface Part {

    /** What users call it: {@code quiz}, {@code quiz-2}. */
    String name();

    /** Every port it opens, with the name of what listens there. */
    Map<Integer, String> ports();

    /** The port that others use. */
    int port();

    /** The port of health and metrics; 0 where there is none. */
    int managementPort();

    /** Names of the parts that must be ready before this one is started. */
    Set<String> needs();

    /** Where it stands when all is stopped: the highest layer goes first, one layer goes at once. */
    int layer();

    /** What must be done before its process can start. */
    default void prepare(Workbench bench) {}

    Child.Launch launch();

    /** Asks the running process; false while it cannot answer. */
    boolean isReady();

    /** Runs once after every start, before others may use the part. */
    default void whenReady() {}

    /** How long a start may take. */
    default Duration patience() {
        return Duration.ofSeconds(90);
    }

    /** Ends the process in order. */
    default void stop(Child child) {
        child.end(Duration.ofSeconds(25));
    }
}
