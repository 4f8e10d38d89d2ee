package org.lectern.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class SampleRush implements Rush {

    private volatile boolean on;

    void begin() {
        on = true;
    }

    void end() {
        on = false;
    }

    @Override
    public boolean isOn() {
        return on;
    }
}
