package org.lectern.bench.examday;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.during;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.feed;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.rampUsers;
import static io.gatling.javaapi.core.CoreDsl.rendezVous;
import static io.gatling.javaapi.core.CoreDsl.repeat;
import static io.gatling.javaapi.core.CoreDsl.scenario;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** The scenes of an exam day. */
final class Acts {

    private static final Duration COMING = Duration.ofSeconds(5);
    private static final String TURN = "turn";
    private static final Duration SETTLING = Duration.ofSeconds(3);

    private Acts() {}

    /** They wait at the door; then all start within one second. */
    static PopulationBuilder rush(Requests requests, List<Student> students) {
        return scenario("rush")
                .exec(
                        come(students),
                        requests.door(),
                        rendezVous(students.size()),
                        pause(SETTLING, SETTLING.plusSeconds(1)),
                        requests.start())
                .injectOpen(rampUsers(students.size()).during(COMING));
    }

    /** A whole sitting each: start, look, one save a question, hand in, read the result. */
    static PopulationBuilder sittings(Requests requests, List<Student> students, Duration thought) {
        return scenario("sittings")
                .exec(
                        come(students),
                        requests.start(),
                        requests.view(),
                        repeat(60)
                                .on(
                                        pause(
                                                thought.dividedBy(2),
                                                thought.multipliedBy(3).dividedBy(2)),
                                        requests.save()),
                        requests.submit())
                .injectOpen(rampUsers(students.size()).during(COMING));
    }

    /**
     * They sit and think; at the end all hand in within five seconds and wait for their result.
     *
     * @param atTheEnd run by each, before the first hands in
     */
    static PopulationBuilder day(
            Requests requests, List<Student> students, Duration thought, Duration time, Runnable atTheEnd) {
        return scenario("day")
                .exec(
                        come(students),
                        requests.start(),
                        doIf(Acts::sits)
                                .then(
                                        requests.view(),
                                        during(time)
                                                .on(pause(Duration.ZERO, thought.multipliedBy(2)), requests.save())),
                        // All come here, or those who sit would wait for ever for one who could not start.
                        rendezVous(students.size()),
                        exec(session -> {
                            atTheEnd.run();
                            return session;
                        }),
                        doIf(Acts::sits).then(pause(Duration.ZERO, Duration.ofSeconds(5)), requests.submit()))
                .injectOpen(rampUsers(students.size()).during(Duration.ofSeconds(10)));
    }

    /** They take their places, without haste. */
    static PopulationBuilder gathering(Requests requests, List<Student> students) {
        return scenario("gathering")
                .exec(come(students), requests.start())
                .injectOpen(rampUsers(students.size()).during(Duration.ofSeconds(20)));
    }

    /** Students who sit already save at a fixed rate together, whatever the platform takes. */
    static PopulationBuilder pace(Requests requests, List<Student> students, int savesPerSecond, Duration time) {
        var thought = Duration.ofNanos(1_000_000_000L * students.size() / savesPerSecond);
        return scenario("pace")
                .exec(
                        come(students),
                        during(time, TURN)
                                .on(pause(session -> pauseAt(session.getInt(TURN), thought)), requests.save()))
                .injectOpen(atOnceUsers(students.size()));
    }

    /**
     * As long as that in the mean, up to twice as long, each length as likely. The first is what is left of one that is under way (the residual life of
     * a renewal process): so the full rate holds from the first second.
     */
    private static Duration pauseAt(int turn, Duration mean) {
        double drawn = ThreadLocalRandom.current().nextDouble();
        double share = turn == 0 ? 1 - Math.sqrt(drawn) : drawn;
        return Duration.ofNanos((long) (2 * mean.toNanos() * share));
    }

    private static boolean sits(Session session) {
        return Requests.student(session).attempt != null;
    }

    private static ChainBuilder come(List<Student> students) {
        Iterator<Map<String, Object>> each = students.stream()
                .map(student -> Map.<String, Object>of("student", student))
                .iterator();
        return feed(each);
    }
}
