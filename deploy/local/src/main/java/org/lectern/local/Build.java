package org.lectern.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lectern.local.machine.Refusal;

/** Where Maven has put what runs. */
final class Build {

    private Build() {}

    static Path program(Path root, String module) {
        return root.resolve(module).resolve("target/quarkus-app");
    }

    /** In Maven's own repository. */
    static Path keycloakZip(Path root) {
        var file = root.resolve("deploy/local/target/keycloak.path");
        try {
            return Path.of(Files.readString(file).strip());
        } catch (IOException e) {
            throw new Refusal("The launcher is not built (%s is missing): run deploy/local/up.".formatted(file), e);
        }
    }
}
