package org.lectern.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.local.machine.Refusal;

class OptionsTest {

    @Test
    void withoutOptionsEverythingIsStandard() {
        var options = parse();

        assertThat(options.data().path()).isEqualTo(Path.of("/standard"));
        assertThat(options.portOffset()).isZero();
        assertThat(options.detach()).isFalse();
        assertThat(options.replicasOf("quiz")).isEqualTo(1);
        assertThat(options.without()).isEmpty();
    }

    @Test
    void valuesStandBehindASpaceOrAnEqualsSign() {
        var options = parse(
                "--data",
                "/elsewhere",
                "--port-offset=100",
                "--detach",
                "--replicas",
                "quiz=2,progress=3",
                "--without=content");

        assertThat(options.data().path()).isEqualTo(Path.of("/elsewhere"));
        assertThat(options.portOffset()).isEqualTo(100);
        assertThat(options.detach()).isTrue();
        assertThat(options.replicasOf("quiz")).isEqualTo(2);
        assertThat(options.replicasOf("progress")).isEqualTo(3);
        assertThat(options.without()).containsExactly("content");
    }

    @Test
    void commandThatIsNamedActsOnTheSameDataFolder() {
        assertThat(parse().command("down")).isEqualTo("deploy/local/down");
        assertThat(parse("--data", "/elsewhere").command("down --force"))
                .isEqualTo("deploy/local/down --force --data /elsewhere");
    }

    @Test
    void wordThatNobodyReadsIsRefused() {
        assertThatThrownBy(() -> parse("x").withoutOperands())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("x is no option");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--data",
                "--port-offset=x",
                "--port-offset=70000",
                "--replicas=quiz",
                "--replicas=quiz=0",
                "--without=kafka",
                "--unknown"
            })
    void whatCannotBeMeantIsRefused(String word) {
        assertThatThrownBy(() -> parse(word)).isInstanceOf(Refusal.class).hasMessageContaining(word.split("=")[0]);
    }

    @Test
    void replicasListenTenPortsApart() {
        var addresses = new Addresses(100);

        assertThat(addresses.urls("quiz", 2)).isEqualTo("http://localhost:8182,http://localhost:8192");
        assertThat(Addresses.management(addresses.port("quiz", 2))).isEqualTo(9192);
    }

    private static Options parse(String... words) {
        return Options.parse(List.of(words), Path.of("/standard"));
    }
}
