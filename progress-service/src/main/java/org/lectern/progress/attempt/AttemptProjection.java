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
import org.lectern.progress.notice.News.ResultCorrected;
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
            switch (fact) {
                case AttemptFact.Started _ -> tell(event, fact, Progress.What.ATTEMPT_STARTED);
                case AttemptFact.Submitted _ -> tell(event, fact, Progress.What.ATTEMPT_SUBMITTED);
                case AttemptFact.Graded corrected when corrected.revision() > 0 -> correct(event, corrected);
                case AttemptFact.Graded graded -> {
                    tell(event, graded, Progress.What.ATTEMPT_GRADED);
                    results.fire(seen(graded));
                    answers.fire(new AnswersSeen(event.id(), false));
                }
                case AttemptFact.Marked marked -> {
                    tell(event, marked, Progress.What.ATTEMPT_GRADED);
                    answers.fire(new AnswersSeen(event.id(), marked.revision() > 0));
                }
            }
        }
    }

    /** A correction that another one has overtaken on the way is kept, and that is all. */
    private void correct(IncomingEvent event, AttemptFact.Graded corrected) {
        if (facts.isLatest(corrected)) {
            notices.tellLearner(
                    corrected.learner(),
                    new ResultCorrected(
                            corrected.course(), corrected.exam(), corrected.examTitle(), corrected.attempt()),
                    event.time());
            results.fire(seen(corrected));
            answers.fire(new AnswersSeen(event.id(), true));
        }
    }

    private void tell(IncomingEvent event, AttemptFact fact, Progress.What what) {
        notices.tellLearner(fact.learner(), new Progress(fact.course(), what), event.time());
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

    private static ResultSeen seen(AttemptFact.Graded it) {
        return new ResultSeen(
                it.learner(),
                it.course(),
                it.attempt(),
                it.startedAt(),
                it.passed(),
                it.firstSittingOfForm(),
                it.revision() > 0);
    }
}
