package org.lectern.progress.course;

import static org.lectern.progress.notice.News.ReportAnswered.What.PARAGRAPH;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.lectern.platform.inbox.EventDelivery;
import org.lectern.progress.report.ReportAnswered;
import org.lectern.progress.report.ReportNews;

@ApplicationScoped
class CourseEventsConsumer {

    @Inject
    EventDelivery delivery;

    @Inject
    CourseProjection courses;

    @Inject
    ReportNews reports;

    @Incoming("content-course")
    @Blocking
    void on(ConsumerRecord<String, byte[]> message) {
        delivery.deliver(
                message,
                Map.of(
                        CourseReleased.TYPE, event -> courses.released(event.id(), event.as(CourseReleased.class)),
                        CourseWithdrawn.TYPE, event -> courses.withdrawn(event.id(), event.as(CourseWithdrawn.class)),
                        ReportAnswered.OF_A_PARAGRAPH,
                                event -> reports.answered(event.id(), PARAGRAPH, event.as(ReportAnswered.class))));
    }
}
