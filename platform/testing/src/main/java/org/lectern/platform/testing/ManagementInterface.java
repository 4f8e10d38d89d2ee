package org.lectern.platform.testing;

import org.eclipse.microprofile.config.ConfigProvider;

/** The management port of the service under test: health, metrics, the API's description, operators' commands. */
public final class ManagementInterface {

    private ManagementInterface() {}

    public static String url() {
        return "http://localhost:" + ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
    }
}
