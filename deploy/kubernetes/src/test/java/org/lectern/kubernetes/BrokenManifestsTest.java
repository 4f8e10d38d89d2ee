package org.lectern.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Every rule refuses: production is broken in one place, and exactly that is found. */
class BrokenManifestsTest {

    private static final Manifests PRODUCTION = Kustomize.build(Repository.KUBERNETES.resolve("overlays/production"));

    @Test
    void aFieldThatKubernetesDoesNotKnowIsRefusedAtAnyDepth() {
        refused(
                "Deployment",
                "quiz-service",
                object -> container(object).put("imagePullPolice", "Always"),
                "imagePullPolice");
        refused(
                "Service",
                "gateway",
                object -> object.withObject("/spec").put("sessionAfinity", "None"),
                "sessionAfinity");
        refused(
                "NetworkPolicy",
                "gateway",
                object -> ((ObjectNode) object.at("/spec/ingress/0")).put("form", "x"),
                "form");
    }

    @Test
    void aValueOfTheWrongTypeIsRefused() {
        refused(
                "Deployment",
                "quiz-service",
                object -> object.withObject("/spec").put("minReadySeconds", "soon"),
                "soon");
    }

    @Test
    void anObjectOfAnotherVersionIsRefused() {
        refused(
                "Deployment",
                "gateway",
                object -> object.put("apiVersion", "apps/v1beta1"),
                "apiVersion is not apps/v1");
    }

    @Test
    void anUnknownKindIsRefused() {
        refused(
                "ServiceAccount",
                "gateway",
                object -> object.put("kind", "ServiceAcount"),
                "no kind that is known here");
    }

    @Test
    void aFieldThatStrimziDoesNotKnowIsRefused() {
        refused("Kafka", "lectern", object -> object.withObject("/spec/kafka").put("replicaz", 3), "replicaz");
        refused("KafkaTopic", "audit", object -> object.withObject("/spec").put("partition", 24), "partition");
        refused(
                "KafkaNodePool",
                "brokers",
                object -> object.withObject("/spec/storage").put("deleteClam", false),
                "deleteClam");
    }

    @Test
    void aFieldThatAnOtherEngineDoesNotKnowIsRefused() {
        refused(
                "Cluster",
                "lectern-postgres",
                object -> object.withObject("/spec").put("instance", 3),
                "instance");
        refused("Keycloak", "keycloak", object -> object.withObject("/spec/db").put("urls", "x"), "urls");
        refused(
                "ObjectStore",
                "lectern-backups",
                object -> object.withObject("/spec").put("retention", "3d"),
                "retention");
        refused(
                "ScheduledBackup",
                "nightly",
                object -> object.withObject("/spec").put("schedule", "30 2 * * *"),
                "schedule");
        refused(
                "ScaledObject",
                "progress-service",
                object -> object.withObject("/spec").put("maxReplicas", 3),
                "maxReplicas");
        refused(
                "PrometheusRule",
                "lectern-alerts",
                object -> object.withObject("/spec").put("group", 3),
                "group");
    }

    @Test
    void aRealmWithAPasswordGrantADemoUserOrClientScopesIsRefused() {
        refused(
                "KeycloakRealmImport",
                "lectern-realm",
                object -> ((ObjectNode) object.at("/spec/realm/clients/0")).put("directAccessGrantsEnabled", true),
                "directAccessGrantsEnabled");
        refused(
                "KeycloakRealmImport",
                "lectern-realm",
                object ->
                        ((ArrayNode) object.at("/spec/realm/users")).addObject().put("username", "student"),
                "serviceAccountClientId");
        refused(
                "KeycloakRealmImport",
                "lectern-realm",
                object -> ((ObjectNode) object.at("/spec/realm")).putArray("clientScopes"),
                "clientScopes");
    }

    @Test
    void aPlaceholderOfTheRealmThatNothingFillsIsRefused() {
        refused(
                "KeycloakRealmImport",
                "lectern-realm",
                object -> object.withObject("/spec/placeholders").remove("LECTERN_SMTP_HOST"),
                "nothing is put in for ${LECTERN_SMTP_HOST}");
    }

    @Test
    void aMapASecretAKeyOrAnAccountThatIsNotThereIsRefused() {
        gone("ConfigMap", "collector", "Deployment/collector: no ConfigMap collector has TRACES_BACKEND");
        gone("ConfigMap", "quiz-service", "Deployment/quiz-service: there is no ConfigMap quiz-service");
        gone("ServiceAccount", "gateway", "Deployment/gateway: there is no ServiceAccount gateway");
        refused(
                "Deployment",
                "quiz-service",
                object -> ((ObjectNode) object.at("/spec/template/spec/containers/0/env/0/valueFrom/secretKeyRef"))
                        .put("key", "user"),
                "no secret quiz-database with user");
        refused(
                "Cluster",
                "lectern-postgres",
                object -> ((ObjectNode) object.at("/spec/managed/roles/0/passwordSecret")).put("name", "contents"),
                "no secret contents with password");
        refused(
                "Ingress",
                "portal",
                object -> ((ObjectNode) object.at("/spec/tls/0")).put("secretName", "tls"),
                "no secret tls with tls.crt");
        refused(
                "Deployment",
                "quiz-service",
                object ->
                        ((ObjectNode) object.at("/spec/template/spec/volumes/1/secret")).put("secretName", "other-ca"),
                "no secret other-ca with ca.crt");
    }

    @Test
    void aPortThatNobodyOpensIsRefused() {
        refused(
                "Service",
                "quiz-service",
                object -> ((ObjectNode) object.at("/spec/ports/0")).put("targetPort", "web"),
                "Deployment/quiz-service has no port web");
        refused(
                "Ingress",
                "portal",
                object ->
                        ((ObjectNode) object.at("/spec/rules/0/http/paths/0/backend/service/port")).put("name", "web"),
                "no service has");
        refused(
                "PodMonitor",
                "lectern",
                object -> ((ObjectNode) object.at("/spec/podMetricsEndpoints/0")).put("port", "metrics"),
                "has no port metrics");
        refused(
                "NetworkPolicy",
                "gateway",
                object -> ((ObjectNode) object.at("/spec/ingress/0/ports/0")).put("port", "web"),
                "has no port \"web\"");
        refused(
                "Deployment",
                "quiz-service",
                object -> ((ObjectNode) object.at("/spec/template/spec/containers/0/ports/0")).put("name", "web"),
                "Service/quiz-service: Deployment/quiz-service has no port http");
    }

    @Test
    void anAddressAtWhichNobodyAnswersIsRefused() {
        refused(
                "ConfigMap",
                "gateway",
                object -> object.withObject("/data").put("LECTERN_QUIZ_URL", "http://quiz-service:8083"),
                "nothing answers at quiz-service:8083");
        refused(
                "ConfigMap",
                "quiz-service",
                object -> object.withObject("/data").put("LECTERN_KAFKA", "kafka-bootstrap:9092"),
                "nothing answers at kafka-bootstrap:9092");
        gone("Cluster", "lectern-postgres", "nothing answers at lectern-postgres-rw:5432");
    }

    @Test
    void aSelectorThatSelectsNothingIsRefused() {
        refused(
                "Service",
                "gateway",
                object -> object.withObject("/spec/selector").put("app.kubernetes.io/name", "gate"),
                "Service/gateway: selects no pod");
        refused(
                "PodDisruptionBudget",
                "gateway",
                object -> object.withObject("/spec").remove("selector"),
                "PodDisruptionBudget/gateway: selects no pod");
        refused(
                "NetworkPolicy",
                "gateway",
                object -> object.withObject("/spec/podSelector/matchLabels").put("app.kubernetes.io/name", "gate"),
                "no pod is");
    }

    @Test
    void aTargetThatIsNotThereAndASecondAutoscalerAreRefused() {
        refused(
                "HorizontalPodAutoscaler",
                "quiz-service",
                object -> object.withObject("/spec/scaleTargetRef").put("name", "quiz"),
                "there is no Deployment quiz");
        refused(
                "HorizontalPodAutoscaler",
                "quiz-service",
                object -> object.withObject("/spec/scaleTargetRef").put("name", "progress-service"),
                "has two autoscalers");
        gone("ObjectStore", "lectern-backups", "there is no ObjectStore lectern-backups");
        gone("Keycloak", "keycloak", "there is no Keycloak keycloak");
        gone("Kafka", "lectern", "there is no Kafka lectern");
    }

    @Test
    void aVariableThatNobodyReadsIsRefused() {
        refused(
                "ConfigMap",
                "quiz-service",
                object -> object.withObject("/data").put("LECTERN_KAFKAS", "x"),
                "Deployment/quiz-service: nobody reads LECTERN_KAFKAS");
    }

    @Test
    void aVariableThatAPartNeedsAndDoesNotGetIsRefused() {
        for (var name : Environment.needed("quiz-service")) {
            var found = Rules.check(PRODUCTION
                    .with(
                            "ConfigMap",
                            "quiz-service",
                            object -> object.withObject("/data").remove(name))
                    .with(
                            "Deployment",
                            "quiz-service",
                            object -> container(object).putArray("env")));
            assertThat(found).contains("Deployment/quiz-service: lacks " + name);
        }
        assertThat(Environment.needed("quiz-service"))
                .contains(
                        "LECTERN_DB_URL",
                        "LECTERN_DB_PASSWORD",
                        "LECTERN_KAFKA",
                        "LECTERN_OIDC_URL",
                        "LECTERN_HTTP_HOST");
        assertThat(Environment.needed("gateway"))
                .contains(
                        "LECTERN_SESSION_KEY",
                        "LECTERN_GATEWAY_CLIENT_SECRET",
                        "LECTERN_PUBLIC_URL",
                        "LECTERN_QUIZ_URL");
    }

    @Test
    void aPodThatCouldDoMoreThanItMustIsRefused() {
        broken(object -> podSecurity(object).put("runAsNonRoot", false), "may run as root");
        broken(object -> podSecurity(object).put("runAsUser", 0), "runs as user 0");
        broken(object -> podSecurity(object).remove("seccompProfile"), "has no seccomp profile");
        broken(object -> pod(object).put("automountServiceAccountToken", true), "is given a token");
        broken(object -> security(object).remove("allowPrivilegeEscalation"), "may gain privileges");
        broken(object -> security(object).put("readOnlyRootFilesystem", false), "may write to its root");
        broken(object -> security(object).remove("capabilities"), "keeps capabilities");
        broken(object -> security(object).put("privileged", true), "is privileged");
    }

    @Test
    void anImageWithoutAVersionIsRefused() {
        broken(object -> container(object).put("image", "lectern/quiz-service:latest"), "an image without a version");
        broken(
                object -> container(object).put("image", "host:5000/lectern/quiz-service"),
                "an image without a version");
    }

    @Test
    void aContainerWithoutLimitsOrProbesIsRefused() {
        broken(object -> container(object).withObject("/resources").remove("limits"), "has no limits/memory");
        broken(object -> container(object).withObject("/resources").remove("requests"), "has no requests/cpu");
        broken(object -> container(object).remove("readinessProbe"), "has no readinessProbe");
        broken(object -> container(object).remove("livenessProbe"), "has no livenessProbe");
        broken(object -> container(object).remove("startupProbe"), "has no startupProbe");
    }

    @Test
    void aReplacementThatCutsRequestsIsRefused() {
        broken(object -> pod(object).put("terminationGracePeriodSeconds", 25), "is killed before it has finished");
        refused(
                "ConfigMap",
                "quiz-service",
                object -> object.withObject("/data").remove("LECTERN_SHUTDOWN_DELAY"),
                "refuses requests that arrive while its endpoint is withdrawn");
        broken(
                object -> object.withObject("/spec/strategy/rollingUpdate").put("maxUnavailable", 1),
                "takes a replica away before another is ready");
        broken(object -> object.withObject("/spec").put("replicas", 3), "sets the number that its autoscaler sets");
        gone("PodDisruptionBudget", "quiz-service", "Deployment/quiz-service: has no disruption budget");
    }

    @Test
    void topicsThatDifferFromTheServicesOwnAreRefused() {
        refused(
                "KafkaTopic",
                "quiz.learning",
                object -> object.withObject("/spec").put("partitions", 12),
                "the services know");
        gone("KafkaTopic", "audit", "the services know");
    }

    @Test
    void aDatabaseWithTooFewConnectionsIsRefused() {
        refused(
                "Cluster",
                "lectern-postgres",
                object -> object.withObject("/spec/postgresql/parameters").put("max_connections", "200"),
                "200 connections are allowed");
    }

    private static void broken(Consumer<ObjectNode> change, String finding) {
        refused("Deployment", "quiz-service", change, finding);
    }

    private static void refused(String kind, String name, Consumer<ObjectNode> change, String finding) {
        assertThat(Rules.check(PRODUCTION.with(kind, name, change)))
                .anySatisfy(found -> assertThat(found).contains(finding));
    }

    private static void gone(String kind, String name, String finding) {
        assertThat(Rules.check(PRODUCTION.without(kind, name)))
                .anySatisfy(found -> assertThat(found).contains(finding));
    }

    private static ObjectNode pod(ObjectNode deployment) {
        return (ObjectNode) deployment.at("/spec/template/spec");
    }

    private static ObjectNode podSecurity(ObjectNode deployment) {
        return (ObjectNode) pod(deployment).get("securityContext");
    }

    private static ObjectNode container(ObjectNode deployment) {
        return (ObjectNode) deployment.at("/spec/template/spec/containers/0");
    }

    private static ObjectNode security(ObjectNode deployment) {
        return (ObjectNode) container(deployment).get("securityContext");
    }
}
