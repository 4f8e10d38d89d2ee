package org.lectern.local.part;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrometheusTest {

    @Test
    void rulesOfAClusterBecomePlainOnes() {
        var plain = Prometheus.plain("""
                # Said first.
                kind: PrometheusRule
                metadata:
                  name: lectern-alerts
                spec:
                  groups:
                    - name: lectern-alerts
                      rules: []
                """);

        assertThat(plain).isEqualTo("""
                groups:
                  - name: lectern-alerts
                    rules: []
                """);
    }
}
