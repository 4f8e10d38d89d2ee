package org.lectern.quiz.course;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.lectern.platform.inbox.EventDelivery;

@ApplicationScoped
class CourseEventsConsumer {

    @Inject
    EventDelivery delivery;

    @Inject
    CourseService courses;

    @Incoming("content-course")
    @Blocking
    void on(ConsumerRecord<String, byte[]> event) {
        delivery.deliver(
                event,
                Map.of(
                        "content.release.published.v1",
                        incoming -> courses.released(incoming.id(), incoming.as(CourseReleased.class)),
                        "content.course.withdrawn.v1",
                        incoming -> courses.withdrawn(incoming.id(), incoming.as(CourseWithdrawn.class))));
    }
}
