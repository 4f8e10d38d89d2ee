package org.lectern.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The committed description of a service's API is the one that it serves. To accept a change, run the test with {@code -Dlectern.contracts.write} and
 * review the file's diff.
 */
public final class OpenApiContract {

    /** Where the realm is belongs to a run, not to the API: tests have their issuer on any port. */
    private static final String REALM = "openIdConnectUrl: \\S+";

    private static final String REALM_OF_A_LOCAL_RUN =
            "openIdConnectUrl: http://localhost:8180/realms/lectern/.well-known/openid-configuration";

    private OpenApiContract() {}

    public static void assertCommitted(String service) {
        var served = RestAssured.given()
                .baseUri(managementOrPublic())
                .get("/q/openapi?format=yaml")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .replaceAll(REALM, REALM_OF_A_LOCAL_RUN);
        var committed = Path.of(System.getProperty("lectern.root"), "contracts", "openapi", service + ".yaml");
        try {
            if (System.getProperty("lectern.contracts.write") != null) {
                Files.createDirectories(committed.getParent());
                Files.writeString(committed, served);
            }
            assertThat(committed).exists();
            assertThat(Files.readString(committed).replaceAll(REALM, REALM_OF_A_LOCAL_RUN))
                    .as("contracts/openapi/%s.yaml is stale: run this test with -Dlectern.contracts.write", service)
                    .isEqualTo(served);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String managementOrPublic() {
        return ManagementInterface.url();
    }
}
