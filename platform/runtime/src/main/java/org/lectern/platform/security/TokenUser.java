package org.lectern.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Set;

@RequestScoped
class TokenUser implements CurrentUser {

    private final SecurityIdentity identity;

    TokenUser(SecurityIdentity identity) {
        this.identity = identity;
    }

    @Override
    public boolean isAnonymous() {
        return identity.isAnonymous();
    }

    @Override
    public String sub() {
        return bearer().sub();
    }

    @Override
    public String username() {
        return bearer().username();
    }

    @Override
    public String name() {
        return bearer().name();
    }

    @Override
    public Set<String> groups() {
        return bearer().groups();
    }

    @Override
    public Instant expiresAt() {
        return bearer().expiresAt();
    }

    @Override
    public boolean hasRole(String role) {
        return identity.hasRole(role);
    }

    private Bearer bearer() {
        if (identity.getPrincipal() instanceof Bearer bearer) {
            return bearer;
        }
        throw new IllegalStateException("an anonymous request has no subject");
    }
}
