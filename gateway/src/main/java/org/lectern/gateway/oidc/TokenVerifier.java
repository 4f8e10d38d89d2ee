package org.lectern.gateway.oidc;

import java.time.Clock;
import java.util.function.UnaryOperator;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.Validator;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;

/** Signature, issuer, audience and expiry of what Keycloak hands out. It fetches keys, so it blocks. */
final class TokenVerifier {

    private static final AlgorithmConstraints ALGORITHMS = new AlgorithmConstraints(
            ConstraintType.PERMIT,
            AlgorithmIdentifiers.RSA_USING_SHA256,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
    private static final int SKEW_SECONDS = 30;

    private final OidcConfig config;
    private final Clock clock;
    private final String issuer;
    private final HttpsJwksVerificationKeyResolver keys;

    TokenVerifier(OidcConfig config, Clock clock, Endpoints endpoints) {
        this.config = config;
        this.clock = clock;
        this.issuer = endpoints.issuer();
        this.keys = new HttpsJwksVerificationKeyResolver(new HttpsJwks(endpoints.keys()));
    }

    AccessToken access(String raw) throws InvalidJwtException {
        verify(raw, expected -> expected.setExpectedAudience(config.audience()));
        return AccessToken.read(raw);
    }

    /** @param nonce what this browser's login asked for */
    void identity(String raw, String nonce) throws InvalidJwtException {
        Validator sameLogin = context ->
                nonce.equals(context.getJwtClaims().getClaimValueAsString("nonce")) ? null : "another login's nonce";
        verify(raw, expected -> expected.setExpectedAudience(config.clientId()).registerValidator(sameLogin));
    }

    private void verify(String raw, UnaryOperator<JwtConsumerBuilder> expectation) throws InvalidJwtException {
        var expected = new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(ALGORITHMS)
                .setVerificationKeyResolver(keys)
                .setExpectedIssuer(issuer)
                .setRequireSubject()
                .setRequireIssuedAt()
                .setRequireExpirationTime()
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .setAllowedClockSkewInSeconds(SKEW_SECONDS);
        expectation.apply(expected).build().process(raw);
    }
}
