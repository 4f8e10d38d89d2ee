package org.lectern.gateway.oidc;

import java.util.List;

/** Who has logged in, as the access token says. */
public record Person(String sub, String username, String name, List<String> roles) {}
