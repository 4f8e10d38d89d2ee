package org.lectern.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KustomizeTest {

    static List<Path> overlays() {
        return Repository.overlays();
    }

    /** What the other tests check is what kubectl installs. */
    @ParameterizedTest
    @MethodSource("overlays")
    void ourReadingOfAnOverlayIsKubectls(Path overlay) throws IOException, InterruptedException {
        var kubectl = Repository.onPath("kubectl");
        if (kubectl.isEmpty()) {
            System.out.println("NO KUBECTL HERE: the manifests are checked, but that kubectl reads them alike is not");
        }
        Assumptions.assumeTrue(kubectl.isPresent(), "no kubectl on PATH");
        var process = new ProcessBuilder(kubectl.get().toString(), "kustomize", overlay.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var printed = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isZero();
        var theirs = Yaml.all(printed).stream().map(ObjectNode.class::cast).toList();
        assertThat(byTitle(Kustomize.build(overlay).objects())).isEqualTo(byTitle(theirs));
    }

    @Test
    void whatIsNotReadHereIsRefused(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("kustomization.yaml"), "namePrefix: my-\n");

        assertThatThrownBy(() -> Kustomize.build(folder)).hasMessageContaining("namePrefix");
    }

    @Test
    void aPatchOfNothingIsRefused(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("kustomization.yaml"),
                "patches: [{patch: '[]', target: {kind: Deployment, name: quizz}}]\n");

        assertThatThrownBy(() -> Kustomize.build(folder)).hasMessageContaining("quizz");
    }

    private static TreeMap<String, JsonNode> byTitle(List<ObjectNode> objects) {
        var sorted = new TreeMap<String, JsonNode>();
        objects.forEach(object -> sorted.put(Manifests.title(object), object));
        assertThat(sorted).hasSize(objects.size());
        return sorted;
    }
}
