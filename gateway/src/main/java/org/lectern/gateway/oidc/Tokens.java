package org.lectern.gateway.oidc;

/** What one login holds at a time. */
public record Tokens(AccessToken access, String refresh) {}
