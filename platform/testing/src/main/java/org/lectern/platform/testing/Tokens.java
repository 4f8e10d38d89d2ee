package org.lectern.platform.testing;

import io.smallrye.jwt.build.Jwt;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Access tokens in the shape of Keycloak's, really signed. {@code Tokens.student("ann")} is a good one; {@code Tokens.of("ann")} builds others,
 * forged ones too.
 */
public final class Tokens {

    private final String user;
    private String subject;
    private String name;
    private List<String> roles = List.of("student");
    private Set<String> groups = Set.of();
    private String issuer = TestIssuer.shared().url();
    private String audience = "lectern-api";
    private Instant expiresAt = Instant.now().plus(Duration.ofHours(1));
    private PrivateKey key = TestIssuer.shared().keys().getPrivate();

    private Tokens(String user) {
        this.user = user;
        this.subject = sub(user);
        this.name = capitalised(user) + " Example";
    }

    public static String student(String user) {
        return of(user).sign();
    }

    public static String instructor(String user) {
        return of(user).roles("instructor", "student").sign();
    }

    public static String admin(String user) {
        return of(user).roles("admin", "instructor", "student").sign();
    }

    /** A student's token that can be changed before it is signed. */
    public static Tokens of(String user) {
        return new Tokens(user);
    }

    /** The subject of that user's tokens: the same in every run. */
    public static String sub(String user) {
        return UUID.nameUUIDFromBytes(user.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Somebody whom another issuer has named. */
    public Tokens subject(String sub) {
        subject = sub;
        return this;
    }

    /** What people call this user. */
    public Tokens named(String fullName) {
        name = fullName;
        return this;
    }

    public Tokens roles(String... names) {
        roles = List.of(names);
        return this;
    }

    public Tokens groups(String... names) {
        groups = Set.of(names);
        return this;
    }

    public Tokens issuer(String url) {
        issuer = url;
        return this;
    }

    public Tokens audience(String name) {
        audience = name;
        return this;
    }

    public Tokens expiresAt(Instant instant) {
        expiresAt = instant;
        return this;
    }

    /** Signed by a key that the issuer does not know, under the id of the one it has. */
    public Tokens forged() {
        key = TestIssuer.newKeys().getPrivate();
        return this;
    }

    public String sign() {
        return Jwt.issuer(issuer)
                .subject(subject)
                .audience(audience)
                .issuedAt(expiresAt.minus(Duration.ofHours(2)))
                .expiresAt(expiresAt)
                .claim("typ", "Bearer")
                .claim("preferred_username", user)
                .claim("name", name)
                .groups(groups)
                .claim("realm_access", Map.of("roles", roles))
                .jws()
                .keyId("test")
                .sign(key);
    }

    private static String capitalised(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
