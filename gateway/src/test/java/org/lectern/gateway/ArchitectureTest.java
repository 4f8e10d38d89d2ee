package org.lectern.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.lectern.platform.testing.ArchitectureRules;

class ArchitectureTest {

    private static final String GATEWAY = "org.lectern.gateway";

    @Test
    void theWallsStand() {
        ArchitectureRules.check(GATEWAY);
    }

    @Test
    void theGatewayHasNoDatabaseAndNoBroker() {
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(GATEWAY);

        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..",
                        "javax.sql..",
                        "jakarta.persistence..",
                        "org.hibernate..",
                        "org.postgresql..",
                        "org.apache.kafka..",
                        "org.eclipse.microprofile.reactive.messaging..")
                .check(classes);
    }
}
