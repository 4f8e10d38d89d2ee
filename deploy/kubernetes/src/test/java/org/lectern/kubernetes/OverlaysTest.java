package org.lectern.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OverlaysTest {

    static List<Path> overlays() {
        return Repository.overlays();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void anOverlayKeepsEveryRule(Path overlay) {
        assertThat(Rules.check(Kustomize.build(overlay))).isEmpty();
    }

    @Test
    void thereIsOneForOneMachineOneToTryOneForUseAndOneForTheWorstDay() {
        assertThat(overlays())
                .extracting(overlay -> overlay.getFileName().toString())
                .contains("local", "production", "recovery", "staging");
    }

    @Test
    void theExamplesOfSecretsAreRightAndAllAreUsed() {
        var secrets = Yaml.objects(Repository.KUBERNETES.resolve("secrets.example.yaml"));
        var used = new TreeSet<String>();
        overlays().forEach(overlay -> Kustomize.build(overlay).objects().forEach(object -> collect(object, used)));

        assertThat(StrictKinds.check(new Manifests(secrets))).isEmpty();
        assertThat(secrets).extracting(Manifests::name).allMatch(used::contains);
    }

    /** Who brings a cluster up puts the values of the example into it, or forgets to: the parts know them and refuse to start. */
    @Test
    void everySecretValueOfTheExampleIsRecognisable() {
        for (var secret : Yaml.objects(Repository.KUBERNETES.resolve("secrets.example.yaml"))) {
            for (var field : secret.path("stringData").properties()) {
                if (field.getKey().matches(".*(password|secret|session-key|access-key|private-key).*")) {
                    assertThat(field.getValue().asText()).startsWith("change-me");
                }
            }
        }
    }

    @Test
    void theRealmOfAClusterHasNobodyWithAPassword() {
        var realm = Kustomize.build(Repository.KUBERNETES.resolve("overlays/production"))
                .find("KeycloakRealmImport", "lectern-realm")
                .orElseThrow()
                .at("/spec/realm");

        assertThat(realm.path("clients").findValuesAsText("clientId"))
                .containsExactly("lectern-gateway", "lectern-publisher");
        assertThat(realm.findValue("credentials")).isNull();
        assertThat(realm.path("users").findValuesAsText("username"))
                .containsExactly("service-account-lectern-publisher");
    }

    @Test
    void stagingDiffersFromProductionInNamesAndSizesOnly() {
        var production = Kustomize.build(Repository.KUBERNETES.resolve("overlays/production"));
        var staging = Kustomize.build(Repository.KUBERNETES.resolve("overlays/staging"));

        assertThat(staging.objects())
                .extracting(Manifests::title)
                .containsExactlyElementsOf(
                        production.objects().stream().map(Manifests::title).toList());
        assertThat(staging.objects().toString()).doesNotContain("login.lectern.example.org");
    }

    private static void collect(JsonNode node, TreeSet<String> names) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                if (field.getKey().equals("name") || field.getKey().equals("secretName")) {
                    names.add(field.getValue().asText());
                }
            });
        }
        node.forEach(each -> collect(each, names));
    }
}
