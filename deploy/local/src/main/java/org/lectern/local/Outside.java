package org.lectern.local;

import java.util.Map;
import java.util.Optional;
import org.lectern.local.machine.Refusal;

/** Parts that run elsewhere: an environment variable that names one keeps the launcher from starting its own. */
record Outside(Map<String, String> environment) {

    /** JDBC address of a PostgreSQL whose database has the roles and schemas of docs/operators.md. */
    Optional<String> databaseUrl() {
        return value("LECTERN_DB_URL");
    }

    /** Bootstrap servers. */
    Optional<String> kafka() {
        return value("LECTERN_KAFKA");
    }

    /** Address of a realm made from deploy/keycloak/lectern-realm.json. */
    Optional<String> realmUrl() {
        return value("LECTERN_OIDC_URL");
    }

    /** With an outside database its passwords come from outside too. */
    String databasePassword(String role) {
        return demand("LECTERN_%s_DB_PASSWORD".formatted(role.toUpperCase(java.util.Locale.ROOT)), "LECTERN_DB_URL");
    }

    String gatewayClientSecret() {
        return demand("LECTERN_GATEWAY_CLIENT_SECRET", "LECTERN_OIDC_URL");
    }

    private String demand(String name, String because) {
        return value(name)
                .orElseThrow(
                        () -> new Refusal("%s is set, so %s must be set too: docs/operators.md says what is expected."
                                .formatted(because, name)));
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
    }
}
