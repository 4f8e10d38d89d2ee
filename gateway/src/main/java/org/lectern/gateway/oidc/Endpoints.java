package org.lectern.gateway.oidc;

import io.vertx.core.json.JsonObject;

/** What the realm says of itself in its discovery document. */
public record Endpoints(String issuer, String authorization, String token, String keys, String logout) {

    static Endpoints of(JsonObject discovery) {
        return new Endpoints(
                discovery.getString("issuer"),
                discovery.getString("authorization_endpoint"),
                discovery.getString("token_endpoint"),
                discovery.getString("jwks_uri"),
                discovery.getString("end_session_endpoint"));
    }
}
