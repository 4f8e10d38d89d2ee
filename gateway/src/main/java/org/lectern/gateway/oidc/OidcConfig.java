package org.lectern.gateway.oidc;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** How the gateway is known to Keycloak. */
@ConfigMapping(prefix = "lectern.oidc")
public interface OidcConfig {

    /** The realm's address. */
    URI url();

    @WithDefault("lectern-gateway")
    String clientId();

    String clientSecret();

    /** The audience that the services demand of an access token. */
    @WithDefault("lectern-api")
    String audience();

    /** A Keycloak that has not answered by then counts as away. */
    @WithDefault("5S")
    Duration timeout();

    /**
     * Connections to Keycloak. They are also the brake: when it comes back from a restart, the sessions that waited refresh this many at a time.
     */
    @WithDefault("32")
    int connections();

    /** The address of the realm's account console. */
    default String accountUrl() {
        return url() + "/account";
    }

    /** Scheme, host and port: what a form may be sent to. */
    default String origin() {
        return url().getScheme() + "://" + url().getRawAuthority();
    }
}
