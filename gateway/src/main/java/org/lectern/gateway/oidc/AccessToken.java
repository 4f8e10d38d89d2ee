package org.lectern.gateway.oidc;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/**
 * An access token that was verified once, when Keycloak gave it. Afterwards it lives in this process or in a cookie that only we can seal, so that
 * its claims are simply read.
 */
public record AccessToken(String raw, Person person, Instant issuedAt, Instant expiresAt) {

    private static final List<String> ROLES = List.of("student", "instructor", "admin");

    /** @throws RuntimeException when it is no JWT of ours */
    public static AccessToken read(String raw) {
        var payload = raw.split("\\.", 3)[1];
        var claims = new JsonObject(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
        return new AccessToken(
                raw,
                person(claims),
                Instant.ofEpochSecond(claims.getLong("iat")),
                Instant.ofEpochSecond(claims.getLong("exp")));
    }

    private static Person person(JsonObject claims) {
        var granted = claims.getJsonObject("realm_access", new JsonObject()).getJsonArray("roles", new JsonArray());
        var username = claims.getString("preferred_username", "");
        return new Person(
                claims.getString("sub"),
                username,
                claims.getString("name", username),
                ROLES.stream().filter(granted::contains).toList());
    }
}
