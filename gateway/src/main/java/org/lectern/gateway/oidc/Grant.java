package org.lectern.gateway.oidc;

/** What came of asking Keycloak for tokens. */
public sealed interface Grant {

    /** @param idToken names the login at logout */
    record Given(Tokens tokens, String idToken) implements Grant {}

    /** Keycloak knows this login, or this code, no longer. */
    record Refused(String reason) implements Grant {}

    /** No answer, or none that says anything about this login: a restart, an overload, a wrong setting. */
    record Away(Throwable cause) implements Grant {}
}
