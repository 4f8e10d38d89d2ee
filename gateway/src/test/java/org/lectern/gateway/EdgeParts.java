package org.lectern.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.lectern.platform.testing.FreePort;

/** What stands around the gateway under test: a Keycloak and the services, quiz twice. */
public class EdgeParts implements QuarkusTestResourceLifecycleManager {

    public static final TestService CONTENT = new TestService();
    public static final TestService QUIZ = new TestService();
    public static final TestService QUIZ_2 = new TestService();
    public static final TestService PROGRESS = new TestService();
    public static final TestKeycloak KEYCLOAK = TestKeycloak.shared();

    private static final int PORT = FreePort.find();
    private static final int MANAGEMENT_PORT = FreePort.find();

    /** Where browsers find the gateway. */
    public static String url() {
        return "http://localhost:" + PORT;
    }

    /** Where operators find it. */
    public static String managementUrl() {
        return "http://localhost:" + MANAGEMENT_PORT;
    }

    /** Everybody is up, agrees, and has been asked nothing. */
    public static void reset() {
        CONTENT.reset();
        QUIZ.reset();
        QUIZ_2.reset();
        PROGRESS.reset();
        KEYCLOAK.nextUser("ann");
    }

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<String, String>();
        settings.put("quarkus.http.test-port", Integer.toString(PORT));
        // Not 0 beside a fixed one: Quarkus' metrics name the port of a server only where it is known before.
        settings.put("quarkus.management.test-port", Integer.toString(MANAGEMENT_PORT));
        settings.put("lectern.public.url", url());
        settings.put("lectern.oidc.url", KEYCLOAK.url());
        settings.put("lectern.oidc.client-secret", TestKeycloak.SECRET);
        settings.put("lectern.session.key", "sealed for the tests of the gateway");
        // Tests look themselves.
        settings.put("lectern.session.look-every", "1H");
        settings.put("lectern.proxy.services.content", CONTENT.url());
        settings.put("lectern.proxy.services.quiz", QUIZ.url() + "," + QUIZ_2.url());
        settings.put("lectern.proxy.services.progress", PROGRESS.url());
        settings.put("lectern.proxy.timeout", "2S");
        settings.put("lectern.proxy.pass-over", "1S");
        return settings;
    }

    @Override
    public void stop() {
        // They end with the tests' process.
    }
}
