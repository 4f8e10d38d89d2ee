package org.lectern.quiz.storage;

import java.sql.SQLException;

/** The database did not answer a statement as it should have; nobody's request is to blame. */
public class DatabaseFailed extends RuntimeException {

    public DatabaseFailed(SQLException cause) {
        super(cause);
    }
}
