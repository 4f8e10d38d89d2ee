package org.lectern.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.lectern.platform.testing.bakery.Till;

@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class DeliveryTest {

    @Inject
    Till till;

    @Test
    void anEventPutInACommittedTransactionArrivesOnce() {
        var customer = customer();
        till.sell(customer, 3);

        await().untilAsserted(() -> assertThat(till.booked(customer)).containsExactly(3));
    }

    @Test
    void eventsOfOneKeyArriveInTheOrderOfTheirCommits() {
        var customer = customer();
        for (int price = 1; price <= 50; price++) {
            till.sell(customer, price);
        }

        await().untilAsserted(
                        () -> assertThat(till.booked(customer)).hasSize(50).isSorted());
    }

    @Test
    void anEventThatArrivesTwiceIsAppliedOnce() {
        var customer = customer();
        var event = till.sale(customer, 7);
        TestTopic.send(event);
        TestTopic.send(event);
        TestTopic.send(till.sale(customer, 8));

        await().untilAsserted(() -> assertThat(till.booked(customer)).containsExactly(7, 8));
    }

    @Test
    void anEventThatBreaksAConstraintGoesToTheDeadLettersAndTheRestGoesOn() {
        var customer = customer();
        TestTopic.send(till.sale(customer, -1));
        TestTopic.send(till.sale(customer, 2));

        await().untilAsserted(() -> assertThat(till.booked(customer)).containsExactly(2));
        assertThat(TestTopic.messages("bakery.dead"))
                .anyMatch(letter -> letter.key().equals(customer)
                        && TestTopic.header(letter, "lectern-dead-topic").equals(Till.TOPIC));
    }

    @Test
    void whatIsNoCloudEventGoesToTheDeadLetters() {
        var customer = customer();
        TestTopic.send(new ProducerRecord<>(Till.TOPIC, customer, "{".getBytes(StandardCharsets.UTF_8)));
        TestTopic.send(till.sale(customer, 4));

        await().untilAsserted(() -> assertThat(till.booked(customer)).containsExactly(4));
        assertThat(TestTopic.messages("bakery.dead"))
                .anyMatch(letter -> letter.key().equals(customer));
    }

    @Test
    void anUnknownTypeIsSkipped() {
        var customer = customer();
        var sale = till.sale(customer, 5);
        var unknown = TestTopic.message(sale, "{}");
        unknown.headers().remove("ce_type").add("ce_type", "bakery.oven.lit.v1".getBytes(StandardCharsets.UTF_8));
        TestTopic.send(unknown);
        TestTopic.send(till.sale(customer, 6));

        await().untilAsserted(() -> assertThat(till.booked(customer)).containsExactly(6));
        assertThat(TestTopic.messages("bakery.dead"))
                .noneMatch(letter -> letter.key().equals(customer));
    }

    private static String customer() {
        return "customer-" + UUID.randomUUID();
    }
}
