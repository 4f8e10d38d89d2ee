package org.lectern.gateway.session;

/** Whether a session may go on. */
public sealed interface Pass {

    /** @param authorization the header for a service */
    record Granted(String authorization) implements Pass {}

    /** Logged out, here or at Keycloak. */
    record Ended() implements Pass {}

    /** Its token has expired and Keycloak does not answer. */
    record KeycloakAway() implements Pass {}
}
