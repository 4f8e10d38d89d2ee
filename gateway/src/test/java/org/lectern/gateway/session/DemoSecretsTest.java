package org.lectern.gateway.session;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoSecretsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "change-me-session-key-of-32-characters",
                "lectern-gateway-local-secret",
                "a key for one developer's machine only"
            })
    void secretOfTheRepositoryIsRefusedByTheNameOfItsVariable(String readable) {
        assertThatThrownBy(() -> DemoSecrets.check("LECTERN_SESSION_KEY", readable))
                .hasMessageStartingWith("LECTERN_SESSION_KEY has a value of the repository");
    }

    @Test
    void secretOfOnesOwnIsTaken() {
        assertThatCode(() -> DemoSecrets.check("LECTERN_SESSION_KEY", "hT9-vqkX2wJz4c8rLm0pQeYtUiOaSdFg"))
                .doesNotThrowAnyException();
    }
}
