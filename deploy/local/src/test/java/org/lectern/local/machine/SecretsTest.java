package org.lectern.local.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path folder;

    private DataFolder data;

    @BeforeEach
    void makeTheFolder() {
        data = new DataFolder(folder.resolve("data")).create();
    }

    @Test
    void aSecretIsMadeOnceAndKept() {
        var first = new Secrets(data).get("quiz");

        assertThat(first).hasSizeGreaterThanOrEqualTo(40);
        assertThat(new Secrets(data).get("quiz")).isEqualTo(first);
        assertThat(new Secrets(data).get("content")).isNotEqualTo(first);
    }

    @Test
    void aSigningKeyIsMadeOnceAndIsAnEd25519PrivateKey() throws Exception {
        var first = new Secrets(data).signingKey("quiz-receipt");

        var key = KeyFactory.getInstance("Ed25519")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(first)));
        assertThat(key).isInstanceOf(EdECPrivateKey.class);
        assertThat(new Secrets(data).signingKey("quiz-receipt")).isEqualTo(first);
    }

    @Test
    void onlyItsOwnerCanReadIt() throws IOException {
        new Secrets(data).get("quiz");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.secrets())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.path())))
                .isEqualTo("rwx------");
    }

    @Test
    void aDiskWithTooLittleSpaceIsNamedWithWhatToDo() {
        assertThatThrownBy(() -> FreeSpace.demand(folder, Long.MAX_VALUE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("--data");
        assertThatCode(() -> FreeSpace.demand(folder, 1)).doesNotThrowAnyException();
    }
}
