package org.lectern.platform.security;

import jakarta.json.JsonString;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads the claims that the services go by. */
final class BearerReader {

    private BearerReader() {}

    static Bearer read(JsonWebToken token) {
        String username = text(token, "preferred_username").orElseGet(token::getSubject);
        return new Bearer(
                token.getSubject(),
                username,
                text(token, "name").filter(name -> !name.isBlank()).orElse(username),
                token.claim("groups").map(BearerReader::texts).orElse(Set.of()),
                Instant.ofEpochSecond(token.getExpirationTime()));
    }

    private static Optional<String> text(JsonWebToken token, String claim) {
        return token.claim(claim).map(BearerReader::text);
    }

    private static String text(Object value) {
        return value instanceof JsonString json ? json.getString() : value.toString();
    }

    private static Set<String> texts(Object value) {
        return value instanceof Collection<?> values
                ? values.stream().map(BearerReader::text).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }
}
