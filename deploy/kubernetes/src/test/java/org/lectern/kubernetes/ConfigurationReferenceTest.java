package org.lectern.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class ConfigurationReferenceTest {

    @Test
    void pageForOperatorsSaysWhatTheCodeSays() throws IOException {
        var page = Repository.ROOT.resolve("docs/configuration.md");
        if (Boolean.getBoolean("lectern.write")) {
            Files.writeString(page, ConfigurationReference.text());
        }

        assertThat(page).hasContent(ConfigurationReference.text());
    }
}
