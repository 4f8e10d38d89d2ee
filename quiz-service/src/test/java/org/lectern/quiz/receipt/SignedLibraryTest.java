package org.lectern.quiz.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.junit.jupiter.api.Test;

/** The library that signs receipts is packaged without what makes a start slow; a new version may name it otherwise. */
class SignedLibraryTest {

    private static final String LEFT_OUT =
            "quarkus.class-loading.removed-resources.\"org.bouncycastle:bcprov-jdk18on\"";

    @Test
    void libraryIsPackagedWithoutItsSignatureAndItsProvider() throws Exception {
        assertThat(packaged()).isNotEmpty().allMatch(leftOut()::contains);
    }

    /** What of the library's own jar makes it a signed one, and a provider that the JVM finds. */
    private static List<String> packaged() throws Exception {
        var library = Path.of(Ed25519PrivateKeyParameters.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (var jar = new JarFile(library.toFile())) {
            return jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.matches("META-INF/[^/]+\\.(SF|DSA|RSA|EC)")
                            || name.equals("META-INF/services/java.security.Provider"))
                    .toList();
        }
    }

    private static List<String> leftOut() throws IOException {
        var properties = new Properties();
        try (var file = SignedLibraryTest.class.getResourceAsStream("/application.properties")) {
            properties.load(file);
        }
        return List.of(properties.getProperty(LEFT_OUT).split(","));
    }
}
