package org.lectern.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonString;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

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
        return token().getSubject();
    }

    @Override
    public String username() {
        return text("preferred_username").orElseGet(this::sub);
    }

    @Override
    public String name() {
        return text("name").filter(name -> !name.isBlank()).orElseGet(this::username);
    }

    @Override
    public Set<String> groups() {
        return token().claim("groups").map(TokenUser::texts).orElse(Set.of());
    }

    @Override
    public Instant expiresAt() {
        return Instant.ofEpochSecond(token().getExpirationTime());
    }

    @Override
    public boolean hasRole(String role) {
        return identity.hasRole(role);
    }

    private JsonWebToken token() {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            return token;
        }
        throw new IllegalStateException("an anonymous request has no subject");
    }

    private Optional<String> text(String claim) {
        return token().claim(claim).map(TokenUser::text);
    }

    private static String text(Object value) {
        return value instanceof JsonString json ? json.getString() : value.toString();
    }

    private static Set<String> texts(Object value) {
        return value instanceof Collection<?> values
                ? values.stream().map(TokenUser::text).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }
}
