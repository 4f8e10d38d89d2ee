package org.lectern.platform.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
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
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
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
    /** Who sits an exam for hours has two at a time: one that is used, and the one before until it expires. */
    private static final int AT_MOST = 20_000;

    private final OidcAuthenticationMechanism oidc;
    private final Clock clock;
    /** By the digest of the token: a memory of thousands is then small, and nobody who reads it can use one. */
    private final Cache<ByteBuffer, SecurityIdentity> verified;

    RememberedTokens(OidcAuthenticationMechanism oidc, Clock clock) {
        this.oidc = oidc;
        this.clock = clock;
        // Those that have expired must not stand in the way of those that are new: a cache keeps what was asked for
        // often.
        this.verified = Caffeine.newBuilder()
                .maximumSize(AT_MOST)
                .expireAfter(Expiry.<ByteBuffer, SecurityIdentity>creating((_, identity) -> life(identity)))
                .build();
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        String authorization = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null || !authorization.startsWith(SCHEME)) {
            return oidc.authenticate(context, providers);
        }
        var token = digest(authorization);
        var known = verified.getIfPresent(token);
        if (known != null && life(known).isPositive()) {
            return Uni.createFrom().item(known);
        }
        verified.invalidate(token);
        return oidc.authenticate(context, providers).map(identity -> remember(token, identity));
    }

    private Duration life(SecurityIdentity identity) {
        Duration left = Duration.between(clock.instant(), ((Bearer) identity.getPrincipal()).expiresAt());
        return left.isPositive() ? left : Duration.ZERO;
    }

    private static ByteBuffer digest(String authorization) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(authorization.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Without what belongs to this one request and to the token's parser. */
    private SecurityIdentity remember(ByteBuffer digest, SecurityIdentity identity) {
        if (identity == null || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return identity;
        }
        var slim = QuarkusSecurityIdentity.builder()
                .setPrincipal(BearerReader.read(token))
                .addRoles(identity.getRoles())
                .build();
        verified.put(digest, slim);
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
