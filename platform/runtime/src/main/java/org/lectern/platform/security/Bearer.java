package org.lectern.platform.security;

import java.security.Principal;
import java.time.Instant;
import java.util.Set;

/** What a verified token says of its bearer. */
record Bearer(String sub, String username, String name, Set<String> groups, Instant expiresAt) implements Principal {

    @Override
    public String getName() {
        return username;
    }
}
