package org.lectern.progress.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.lectern.platform.inbox.Inbox;
import org.lectern.platform.inbox.IncomingEvent;
import org.lectern.progress.learner.ClassRegister;
import org.lectern.progress.notice.News.Progress;
import org.lectern.progress.notice.Notices;
import org.lectern.progress.rebuild.Projection;

/** Takes over what quiz tells of attempts. */
@ApplicationScoped
public class AttemptProjection implements Projection {

    @Inject
    Inbox inbox;

    @Inject
    AttemptFacts facts;

    @Inject
    ClassRegister register;

    @Inject
    Notices notices;

    @Inject
    Event<ResultSeen> results;

    @Inject
    Event<AnswersSeen> answers;

    @Transactional
    void apply(IncomingEvent event) {
        if (inbox.firstSeen(event.id())) {
            var fact = add(event);
            notices.tellLearner(fact.learner(), new Progress(fact.course(), what(fact)), event.time());
            if (fact instanceof AttemptFact.Graded graded) {
                results.fire(seen(graded));
            }
            if (fact instanceof AttemptFact.Graded || fact instanceof AttemptFact.Marked) {
                answers.fire(new AnswersSeen(event.id()));
            }
        }
    }

    @Transactional
    void restore(IncomingEvent event) {
        add(event);
    }

    private AttemptFact add(IncomingEvent event) {
        var fact = facts.add(event);
        register.worked(fact.course(), fact.learner(), event.time());
        return fact;
    }

    /** What applies each type that this feature reads of the topic. */
    public Map<String, Consumer<IncomingEvent>> applying() {
        return each(this::apply);
    }

    @Override
    public Map<String, Consumer<IncomingEvent>> restoring() {
        return each(this::restore);
    }

    @Override
    public String topic() {
        return "quiz.learning";
    }

    @Override
    @Transactional
    public void clear() {
        facts.clear();
    }

    private static Map<String, Consumer<IncomingEvent>> each(Consumer<IncomingEvent> step) {
        return AttemptFacts.TYPES.keySet().stream().collect(Collectors.toMap(type -> type, _ -> step));
    }

    private static ResultSeen seen(AttemptFact.Graded graded) {
        return new ResultSeen(
                graded.learner(),
                graded.course(),
                graded.attempt(),
                graded.startedAt(),
                graded.passed(),
                graded.firstSittingOfForm());
    }

    private static Progress.What what(AttemptFact fact) {
        return switch (fact) {
            case AttemptFact.Started _ -> Progress.What.ATTEMPT_STARTED;
            case AttemptFact.Submitted _ -> Progress.What.ATTEMPT_SUBMITTED;
            case AttemptFact.Graded _, AttemptFact.Marked _ -> Progress.What.ATTEMPT_GRADED;
        };
    }
}
