package org.lectern.local.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.Test;

class RealmFileTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path FOLDER =
            Path.of(System.getProperty("lectern.root")).resolve("deploy/keycloak");

    private final JsonNode realm = read("lectern-realm.json").at("/spec/realm");
    private final JsonNode local =
            new RealmFile(FOLDER).resolved(Map.of("LECTERN_PUBLIC_URL", "http://localhost:8080"));

    @Test
    void theRealmOfEveryInstallationHasNoDemoUsersAndNoPasswordGrant() {
        assertThat(realm.has("users")).isFalse();
        assertThat(realm.path("clients").findValuesAsText("clientId")).containsExactly("lectern-gateway");
        assertThat(realm.path("clients").findValues("directAccessGrantsEnabled"))
                .allMatch(allowed -> !allowed.asBoolean());
    }

    /** With a list of its own a realm loses Keycloak's client scopes, and tokens lose subject and roles. */
    @Test
    void theRealmListsNoClientScopes() {
        assertThat(local.has("clientScopes")).isFalse();
    }

    @Test
    void aSessionOutlivesTheLongestExamByAnHour() {
        int longest = (600 + 60) * 60;

        assertThat(realm.path("ssoSessionIdleTimeout").asInt()).isGreaterThan(longest);
        assertThat(realm.path("ssoSessionMaxLifespan").asInt()).isGreaterThan(longest);
        assertThat(realm.path("accessTokenLifespan").asInt()).isEqualTo(300);
        assertThat(realm.path("revokeRefreshToken").asBoolean(true)).isFalse();
    }

    @Test
    void whoeverRegistersIsAStudent() {
        var roles = realm.path("roles").path("realm");

        assertThat(composites(roles, "default-roles-lectern")).containsExactly("student");
        assertThat(composites(roles, "instructor")).containsExactly("student");
        assertThat(composites(roles, "admin")).containsExactly("instructor");
    }

    @Test
    void everyClientPutsTheAudienceIntoItsTokensAndSeesOnlyOurRoles() {
        for (var client : local.path("clients")) {
            assertThat(client.path("fullScopeAllowed").asBoolean(true)).isFalse();
            assertThat(client.path("protocolMappers").findValuesAsText("included.custom.audience"))
                    .containsExactly("lectern-api");
        }
    }

    @Test
    void theGatewayMayReturnToItsOwnAddressOnly() {
        var gateway = local.path("clients").path(0);

        assertThat(gateway.path("redirectUris").path(0).asText()).isEqualTo("http://localhost:8080/login/callback");
        assertThat(gateway.path("attributes").path("pkce.code.challenge.method").asText())
                .isEqualTo("S256");
    }

    @Test
    void aDemoUsersPasswordIsTheUserName() throws GeneralSecurityException, IOException {
        for (var user : local.path("users")) {
            var credential = user.path("credentials").path(0);
            var secret = JSON.readTree(credential.path("secretData").asText());
            var data = JSON.readTree(credential.path("credentialData").asText());
            var spec = new PBEKeySpec(
                    user.path("username").asText().toCharArray(),
                    Base64.getDecoder().decode(secret.path("salt").asText()),
                    data.path("hashIterations").asInt(),
                    512);
            var hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
            assertThat(Base64.getEncoder().encodeToString(hash))
                    .isEqualTo(secret.path("value").asText());
        }
        assertThat(local.path("users").findValuesAsText("username"))
                .containsExactly("student", "student2", "instructor", "admin");
    }

    private static List<String> composites(JsonNode roles, String name) {
        for (var role : roles) {
            if (role.path("name").asText().equals(name)) {
                return List.of(role.path("composites").path("realm").path(0).asText());
            }
        }
        throw new AssertionError("no role " + name);
    }

    private static JsonNode read(String name) {
        try {
            return JSON.readTree(FOLDER.resolve(name).toFile());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
