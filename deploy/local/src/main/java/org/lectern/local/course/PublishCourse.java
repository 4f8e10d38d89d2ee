package org.lectern.local.course;

import java.nio.file.Path;
import java.util.Optional;
import org.lectern.local.login.Tokens;
import org.lectern.local.machine.Refusal;

/** Publishes one course folder to services that run elsewhere, as a job of a cluster does: everything it needs to know is in its environment. */
public final class PublishCourse {

    private static final String CLIENT = "lectern-publisher";

    /** How every value of {@code deploy/kubernetes/secrets.example.yaml} begins. */
    private static final String OF_THE_EXAMPLE = "change-me";

    private PublishCourse() {}

    public static void main(String[] arguments) {
        try {
            publish();
        } catch (Refusal refusal) {
            System.err.println(refusal.getMessage());
            System.exit(1);
        }
    }

    private static void publish() {
        var folder = Path.of(setting("LECTERN_COURSE"));
        var token =
                new Tokens(setting("LECTERN_OIDC_URL"), CLIENT).ofClient(ownSecret("LECTERN_PUBLISHER_CLIENT_SECRET"));
        var services = new CoursePublisher.Services(
                setting("LECTERN_CONTENT_URL"),
                Optional.of(setting("LECTERN_QUIZ_URL")),
                Optional.of(setting("LECTERN_PROGRESS_URL")));
        new CoursePublisher(token, System.out::println)
                .publish(folder.getFileName().toString(), folder, services);
    }

    /** As the services do, it refuses what everybody can read, before it asks anybody. */
    private static String ownSecret(String name) {
        var value = setting(name);
        if (value.startsWith(OF_THE_EXAMPLE)) {
            throw new Refusal(
                    name + " has the value of the example, which everybody can read. Give it a value of its own.");
        }
        return value;
    }

    private static String setting(String name) {
        var value = System.getenv(name);
        if (value == null || value.isBlank()) {
            throw new Refusal(name + " is not set.");
        }
        return value;
    }
}
