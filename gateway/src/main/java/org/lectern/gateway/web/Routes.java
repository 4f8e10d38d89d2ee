package org.lectern.gateway.web;

/** The order in which the gateway's routes see a request: all of them before any of Quarkus' own. */
public final class Routes {

    public static final int LOG = -500;
    public static final int HEADERS = -400;
    public static final int OWN = -300;
    public static final int PAGES = -200;

    private Routes() {}
}
