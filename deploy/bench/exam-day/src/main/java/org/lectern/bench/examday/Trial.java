package org.lectern.bench.examday;

import io.gatling.javaapi.core.PopulationBuilder;
import java.nio.file.Path;
import java.util.Locale;

/** Acts played on an installation, and whether all that was acknowledged is there and every goal was reached. */
final class Trial {

    private final Installation installation;
    private final Login login;
    private final Path folder;
    private boolean good = true;

    /** @param folder where the load tool may write */
    Trial(Installation installation, Login login, Path folder) {
        this.installation = installation;
        this.login = login;
        this.folder = folder;
    }

    interface Act {
        PopulationBuilder of(Requests requests);
    }

    /** Left to the caller, because it takes the database's time. */
    interface Judgement {
        void pass() throws Exception;
    }

    /** Each act has an exam of its own, which nobody has sat before. */
    void play(String title, Measures measures, Act act) throws Exception {
        try (var exam = Exam.publish(installation, login)) {
            play(exam, title, measures, act).pass();
        }
    }

    /** What the last act has led to is not this one's. */
    Judgement play(Exam exam, String title, Measures measures, Act act) throws Exception {
        Processor.awaitRest(installation);
        var acknowledged = new Acknowledged();
        var before = Processor.now(installation);
        Stage.play(
                () -> act.of(new Requests(installation.url("gateway"), exam.id(), "Cookie", measures, acknowledged)),
                folder);
        var spent = Processor.now(installation).since(before);
        measures.print(title);
        System.out.printf("  %s%n", spent.perOne(measures.requests()));
        return () -> judge(measures, acknowledged);
    }

    void judge(Measures measures, Acknowledged acknowledged) throws Exception {
        var verdict = acknowledged.check(installation);
        System.out.printf(
                "  of %d acknowledged saves %d are missing; of %d submitted attempts %d are not graded with just their last answers%n",
                verdict.saves(), verdict.missing(), verdict.submitted(), verdict.ungraded());
        good &= verdict.isRight() && measures.errors() == 0;
    }

    /** @param what a format, with a place for what was measured */
    void expect(String what, double measured, boolean holds) {
        System.out.printf(Locale.ROOT, "%s  " + what + "%n", holds ? "yes" : "NO ", measured);
        good &= holds;
    }

    Path folder() {
        return folder;
    }

    boolean isGood() {
        return good;
    }
}
