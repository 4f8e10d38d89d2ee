package org.lectern.gateway.guard;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much one caller may ask. Far above what a person does: it stops loops and floods, not students. */
@ConfigMapping(prefix = "lectern.rate")
public interface RateConfig {

    /** Writes of one session: an exam room saves a few times a second at most, also when it sends what it had kept offline. */
    @WithDefault("20")
    double writesPerSecond();

    @WithDefault("200")
    double writesBurst();

    /** Logins of one address: a whole exam of 3,000 may sit behind it and begin in the same minute. */
    @WithDefault("50")
    double loginsPerSecond();

    @WithDefault("6000")
    double loginsBurst();

    /** Callers whose allowance is remembered. */
    @WithDefault("50000")
    int remembered();
}
