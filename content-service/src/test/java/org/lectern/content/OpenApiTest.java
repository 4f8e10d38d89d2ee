package org.lectern.content;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.lectern.platform.testing.LecternParts;
import org.lectern.platform.testing.OpenApiContract;

@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class OpenApiTest {

    @Test
    void committedDescriptionIsTheOneServed() {
        OpenApiContract.assertCommitted("content-service");
    }
}
