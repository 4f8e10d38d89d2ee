package org.lectern.platform.testing.bakery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.lectern.platform.inbox.Inbox;
import org.lectern.platform.inbox.IncomingEvent;
import org.lectern.platform.outbox.Outbox;
import org.lectern.platform.outbox.OutgoingEvent;
import org.lectern.platform.time.UuidV7;

/** A service small enough to see through: it sells loaves, and keeps a book of the sales that it hears of. */
@ApplicationScoped
public class Till {

    public static final String TOPIC = "bakery.bread";
    public static final String SOLD = "bakery.loaf.sold.v1";

    private final Outbox outbox;
    private final Inbox inbox;
    private final EntityManager database;
    private final Clock clock;

    Till(Outbox outbox, Inbox inbox, EntityManager database, Clock clock) {
        this.outbox = outbox;
        this.inbox = inbox;
        this.database = database;
        this.clock = clock;
    }

    @Transactional
    public OutgoingEvent sell(String customer, int price) {
        var event = sale(customer, price);
        outbox.put(event);
        return event;
    }

    public OutgoingEvent sale(String customer, int price) {
        var now = clock.instant();
        return new OutgoingEvent(
                UuidV7.at(now), TOPIC, customer, SOLD, now, new LoafSold(UUID.randomUUID(), customer, price));
    }

    @Transactional
    public void book(IncomingEvent event) {
        if (inbox.firstSeen(event.id())) {
            write(event.as(LoafSold.class));
        }
    }

    private void write(LoafSold sold) {
        database.createNativeQuery("insert into loaf (id, customer, price) values (:id, :customer, :price)")
                .setParameter("id", sold.loaf())
                .setParameter("customer", sold.customer())
                .setParameter("price", sold.price())
                .executeUpdate();
    }

    /** The booked prices of a customer in the order in which they were booked. */
    @Transactional
    @SuppressWarnings("unchecked")
    public List<Integer> booked(String customer) {
        return database.createNativeQuery("select price from loaf where customer = :customer order by position")
                .setParameter("customer", customer)
                .getResultList();
    }
}
