package org.lectern.platform.outbox;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
@DefaultBean
class QuietProbe implements RelayProbe {

    @Override
    public void sent() {}

    @Override
    public void acknowledged() {}
}
