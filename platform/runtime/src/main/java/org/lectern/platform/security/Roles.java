package org.lectern.platform.security;

/** The realm's roles. They are composite: an admin is an instructor too, and an instructor a student. */
public final class Roles {

    public static final String STUDENT = "student";
    public static final String INSTRUCTOR = "instructor";
    public static final String ADMIN = "admin";

    private Roles() {}
}
