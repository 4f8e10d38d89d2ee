package org.lectern.platform.outbox;

/** A bean that says when many people wait for it at once: events give way to them. Of calls that wait for a thread the relay knows by itself. */
public interface Rush {

    boolean isOn();
}
