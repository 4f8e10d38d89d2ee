package org.lectern.bench.examday;

import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpDsl;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Gatling makes simulations itself, by their class, and lets them be written only then: this one plays the act that was put on before. */
public final class Stage extends Simulation {

    private static Supplier<PopulationBuilder> next;

    /** For Gatling. */
    public Stage() {
        setUp(next.get()).protocols(HttpDsl.http.disableCaching().disableFollowRedirect());
    }

    /** Returns when the last student has left. */
    static void play(Supplier<PopulationBuilder> act, Path folder) {
        next = act;
        int status = io.gatling.app.Gatling$.MODULE$.fromArgs(
                new String[] {"-s", Stage.class.getName(), "-rf", folder.toString(), "-nr", "-l", "gatling:java"});
        if (status != 0) {
            throw new IllegalStateException("the load tool ended with status " + status);
        }
    }
}
