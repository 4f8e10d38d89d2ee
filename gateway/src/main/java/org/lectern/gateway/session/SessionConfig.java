package org.lectern.gateway.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long what is kept of a login. Its own end is Keycloak's to say: the realm's session idle and maximum. */
@ConfigMapping(prefix = "lectern.session")
public interface SessionConfig {

    /** Seals the cookies: the same on every replica. */
    String key();

    /**
     * With less life left, an access token is renewed while requests go on with it. Tokens live 5 minutes: a Keycloak that is away for 90 seconds finds
     * at least a minute left in every session.
     */
    @WithDefault("150S")
    Duration renewBefore();

    /**
     * So much later a renewal comes while very many ask at the same time, and for ten seconds after: a Keycloak that goes away for 90 seconds just then
     * finds half a minute left in every session.
     */
    @WithDefault("30S")
    Duration giveWay();

    /** With less life left a token might expire on its way to the service: requests wait for the new one. */
    @WithDefault("5S")
    Duration tooShort();

    /** After Keycloak did not answer, a session asks again after this long. */
    @WithDefault("2S")
    Duration retryAfter();

    /**
     * Who was seen this lately has the token renewed without asking for anything: a restart of Keycloak shall not meet a reader with an expired one.
     */
    @WithDefault("15M")
    Duration keepFresh();

    /** How often that is looked for. Seldom would be in bursts: of three thousand sessions 20 fall due in a second, each some 10 ms of work. */
    @WithDefault("1S")
    Duration lookEvery();

    /** Sessions whose verified cookie is kept in memory, some 6 kB each. One more than that costs its opening, about 50 µs. */
    @WithDefault("10000")
    int cached();

    /**
     * A logged out session is remembered for as long as Keycloak can let one live, 30 days in our realm: its copied cookie must not refresh itself.
     */
    @WithDefault("30D")
    Duration rememberEnded();
}
