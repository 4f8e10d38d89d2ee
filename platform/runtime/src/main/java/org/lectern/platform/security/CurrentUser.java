package org.lectern.platform.security;

import java.time.Instant;
import java.util.Set;

/** Who asks, by the verified token of the request. */
public interface CurrentUser {

    boolean isAnonymous();

    /** The token's subject: what a learner is to every service. */
    String sub();

    String username();

    /** The name that people see; the user name where the realm knows no other. */
    String name();

    Set<String> groups();

    /** When the token ends. */
    Instant expiresAt();

    boolean hasRole(String role);

    default boolean isAdmin() {
        return hasRole(Roles.ADMIN);
    }

    default boolean isInstructor() {
        return hasRole(Roles.INSTRUCTOR);
    }
}
