package org.lectern.bench.examday;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;

/** What Keycloak has of those who rehearse: a group and its members, until they are dismissed. */
final class SyntheticStudents {

    static final String PREFIX = "rehearsal-student-";

    private static final int AT_ONCE = 8;
    private static final int PAGE = 500;

    private final Installation installation;

    SyntheticStudents(Installation installation) {
        this.installation = installation;
    }

    void makeGroup(String name) {
        try (var operator = new Operator(installation)) {
            operator.send(
                    "POST",
                    "/groups",
                    Installation.JSON.createObjectNode().put("name", name).toString());
        }
    }

    /** Removes everybody and every group of any rehearsal; how many people there were. */
    int dismiss() throws InterruptedException {
        try (var operator = new Operator(installation)) {
            int dismissed = 0;
            for (var page = users(operator); !page.isEmpty(); page = users(operator)) {
                dismissed += page.size();
                deleteAll(operator, "/users/", page);
            }
            deleteAll(operator, "/groups/", operator.send("GET", "/groups?search=rehearsal.", null));
            return dismissed;
        }
    }

    private static JsonNode users(Operator operator) {
        return operator.send("GET", "/users?briefRepresentation=true&max=" + PAGE + "&username=" + PREFIX, null);
    }

    private static void deleteAll(Operator operator, String path, JsonNode page) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var deletions = StreamSupport.stream(page.spliterator(), false)
                    .map(each -> threads.submit(
                            () -> operator.send("DELETE", path + each.path("id").asText(), null)))
                    .toList();
            for (Future<JsonNode> deletion : deletions) {
                deletion.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
