package org.lectern.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Verifies a token once, not on each of the requests that bring it: an exam's saves come with the same one for minutes. What is remembered is
 * the outcome for exactly these characters, until the token expires; a refused one is never remembered.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class RememberedTokens implements HttpAuthenticationMechanism {

    private static final String SCHEME = "Bearer ";
    /** About 3 kB each. */
    private static final int AT_MOST = 5_000;

    private final OidcAuthenticationMechanism oidc;
    private final Clock clock;
    private final Cache<String, SecurityIdentity> verified =
            Caffeine.newBuilder().maximumSize(AT_MOST).build();

    RememberedTokens(OidcAuthenticationMechanism oidc, Clock clock) {
        this.oidc = oidc;
        this.clock = clock;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        String authorization = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null || !authorization.startsWith(SCHEME)) {
            return oidc.authenticate(context, providers);
        }
        var known = verified.getIfPresent(authorization);
        if (known != null && known.getPrincipal() instanceof Bearer bearer && isValid(bearer)) {
            return Uni.createFrom().item(known);
        }
        verified.invalidate(authorization);
        return oidc.authenticate(context, providers).map(identity -> remember(authorization, identity));
    }

    private boolean isValid(Bearer bearer) {
        return bearer.expiresAt().isAfter(clock.instant());
    }

    /** Without what belongs to this one request and to the token's parser. */
    private SecurityIdentity remember(String authorization, SecurityIdentity identity) {
        if (identity == null || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return identity;
        }
        var slim = QuarkusSecurityIdentity.builder()
                .setPrincipal(BearerReader.read(token))
                .addRoles(identity.getRoles())
                .build();
        verified.put(authorization, slim);
        return slim;
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return oidc.getChallenge(context);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return oidc.getCredentialTransport(context);
    }
}
