package org.lectern.platform.storage;

import java.sql.SQLException;
import java.util.Set;

/** Failures of the database that pass by themselves: the same statement succeeds later. */
public final class PassingFailure {

    /**
     * Classes of SQLSTATE: no connection, wrong state as on a standby, refused login as while a password is changed, serialization and deadlock,
     * resources, locks, operator, system, internal. All others are said about the statement and its values.
     */
    private static final Set<String> CLASSES = Set.of("08", "25", "28", "40", "53", "55", "57", "58", "XX");

    private PassingFailure() {}

    public static boolean is(SQLException thrown) {
        var state = thrown.getSQLState();
        // The pool's own exceptions carry no state.
        return state == null || CLASSES.contains(state.substring(0, 2));
    }
}
