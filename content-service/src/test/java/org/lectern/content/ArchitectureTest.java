package org.lectern.content;

import org.junit.jupiter.api.Test;
import org.lectern.platform.testing.ArchitectureRules;

class ArchitectureTest {

    @Test
    void theWallsStand() {
        ArchitectureRules.check("org.lectern.content");
    }
}
