package org.lectern.platform.outbox;

/** The broker did not confirm; the rows it did not confirm are kept and sent again. */
final class BrokerUnavailable extends RuntimeException {

    BrokerUnavailable(Throwable cause) {
        super("the broker did not confirm: " + cause.getMessage(), cause);
    }
}
