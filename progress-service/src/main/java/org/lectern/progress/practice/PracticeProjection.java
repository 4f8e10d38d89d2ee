package org.lectern.progress.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.function.Consumer;
import org.lectern.platform.inbox.Inbox;
import org.lectern.platform.inbox.IncomingEvent;
import org.lectern.progress.learner.ClassRegister;
import org.lectern.progress.notice.News.Progress;
import org.lectern.progress.notice.Notices;
import org.lectern.progress.rebuild.Projection;

/** Takes over what quiz tells of practice. */
@ApplicationScoped
public class PracticeProjection implements Projection {

    @Inject
    Inbox inbox;

    @Inject
    PracticeFacts facts;

    @Inject
    ClassRegister register;

    @Inject
    Notices notices;

    @Inject
    Event<AnswerPractised> answers;

    @Transactional
    void apply(IncomingEvent event) {
        if (inbox.firstSeen(event.id())) {
            var fact = add(event);
            notices.tellLearner(
                    fact.learner(), new Progress(fact.course(), Progress.What.QUESTION_PRACTISED), event.time());
            answers.fire(new AnswerPractised(event.id()));
        }
    }

    @Transactional
    void restore(IncomingEvent event) {
        add(event);
    }

    private QuestionPractised add(IncomingEvent event) {
        var fact = event.as(QuestionPractised.class);
        facts.add(event.id(), fact);
        register.worked(fact.course(), fact.learner(), fact.practisedAt());
        return fact;
    }

    /** What applies each type that this feature reads of the topic. */
    public Map<String, Consumer<IncomingEvent>> applying() {
        return Map.of(QuestionPractised.TYPE, this::apply);
    }

    @Override
    public Map<String, Consumer<IncomingEvent>> restoring() {
        return Map.of(QuestionPractised.TYPE, this::restore);
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
}
