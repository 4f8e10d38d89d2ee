package org.lectern.platform.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DemoSecretsTest {

    @Test
    void secretOfTheExampleIsRefusedByTheNameOfItsVariable() {
        assertThatThrownBy(() -> DemoSecrets.check("LECTERN_DB_PASSWORD", "change-me-quiz-database"))
                .hasMessageStartingWith("LECTERN_DB_PASSWORD has the value of the example");
    }

    @Test
    void secretOfOnesOwnIsTaken() {
        assertThatCode(() -> DemoSecrets.check("LECTERN_DB_PASSWORD", "hT9-vqkX2wJz4c"))
                .doesNotThrowAnyException();
    }
}
