package org.lectern.platform.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The walls of a service, checked on its compiled classes. One call in each service's {@code ArchitectureTest}. */
public final class ArchitectureRules {

    private static final Set<String> SERVICES = Set.of("content", "quiz", "progress", "gateway");

    private ArchitectureRules() {}

    /** Checks every rule for the service in that package. */
    public static void check(String servicePackage) {
        check(
                servicePackage,
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(servicePackage));
    }

    static void check(String servicePackage, JavaClasses classes) {
        rules(servicePackage).forEach(rule -> rule.allowEmptyShould(true).check(classes));
    }

    private static List<ArchRule> rules(String service) {
        var others = new TreeSet<>(SERVICES);
        others.remove(service.substring(service.lastIndexOf('.') + 1));
        var otherPackages =
                others.stream().map(name -> "org.lectern." + name + "..").toArray(String[]::new);
        return List.of(
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(otherPackages)
                        .because("a service learns of the others by their events only"),
                noClasses()
                        .that()
                        .areAnnotatedWith("jakarta.persistence.Entity")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "jakarta.ws.rs..",
                                "com.fasterxml.jackson..",
                                "org.apache.kafka..",
                                "jakarta.enterprise..",
                                "jakarta.inject..")
                        .because("entities know no HTTP, JSON, Kafka, CDI"),
                noClasses()
                        .that()
                        .haveSimpleNameNotEndingWith("Resource")
                        .and()
                        .haveSimpleNameNotEndingWith("Stream")
                        .should()
                        .dependOnClassesThat(resideInAPackage("jakarta.ws.rs.."))
                        .because("only resources know Jakarta REST"),
                noClasses()
                        .that()
                        .haveSimpleNameNotEndingWith("Consumer")
                        .and()
                        .haveSimpleNameNotEndingWith("Rebuild")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.apache.kafka..")
                        .because("only consumers and the outbox know Kafka"),
                noClasses()
                        .that()
                        .haveSimpleNameEndingWith("Consumer")
                        .should()
                        .beAnnotatedWith("jakarta.transaction.Transactional")
                        .because("retry and transaction never share a method: every retry would be doomed"),
                noClasses().should(callMethod(Instant.class, "now")).because("time comes from the injected clock"),
                noClasses()
                        .should()
                        .resideInAnyPackage("..util..", "..common..", "..helper..", "..impl..", "..dto..", "..mapper..")
                        .because("packages are features"),
                classes()
                        .that()
                        .haveSimpleNameEndingWith("Impl")
                        .or()
                        .haveSimpleNameEndingWith("Manager")
                        .or()
                        .haveSimpleNameEndingWith("Helper")
                        .should()
                        .bePrivate()
                        .because("a class is named for what it is"),
                slices().matching(service + ".(*)..").should().beFreeOfCycles());
    }
}
