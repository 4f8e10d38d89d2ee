package org.lectern.gateway.web;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/** The address under which browsers know us. */
@ConfigMapping(prefix = "lectern.public")
public interface PublicAddress {

    URI url();

    default String at(String path) {
        return url().resolve(path).toString();
    }

    default String scheme() {
        return url().getScheme();
    }

    /** Host, and port where it is not the scheme's own. */
    default String host() {
        return url().getRawAuthority();
    }

    /** As the browser writes it into {@code Origin}. */
    default String origin() {
        return scheme() + "://" + host();
    }

    default boolean secure() {
        return "https".equals(scheme());
    }
}
