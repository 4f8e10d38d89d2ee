package org.lectern.quiz.attempt;

import java.sql.SQLException;

/** The database did not answer a statement as it should have; nobody's request is to blame. */
class DatabaseFailed extends RuntimeException {

    DatabaseFailed(SQLException cause) {
        super(cause);
    }
}
