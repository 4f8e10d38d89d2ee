package org.lectern.content.address;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.platform.testing.LecternParts;

@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class ReadableAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/courses/%00",
                "/courses/a-course/lessons/%00",
                "/courses/a-course/releases/%00/media/%00.svg",
                "/search?q=login&course=%00"
            })
    void characterThatNoDatabaseHoldsIsTheCallersMistake(String address) {
        given().urlEncodingEnabled(false)
                .get("/api/content" + address)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }
}
