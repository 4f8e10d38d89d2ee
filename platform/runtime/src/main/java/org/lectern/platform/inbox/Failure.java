package org.lectern.platform.inbox;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.QueryTimeoutException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.DataException;

/** Whether a failed event is worth another try. */
enum Failure {
    /** Database, network, lock, time-out: the same event succeeds later. */
    OF_THE_SURROUNDINGS,
    /** The event contradicts a schema, a rule or a constraint: it fails for ever. */
    OF_THE_EVENT;

    static Failure of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause() == cause ? null : cause.getCause()) {
            switch (cause) {
                case ConstraintViolationException _, DataException _ -> {
                    return OF_THE_EVENT;
                }
                case OptimisticLockException _,
                        PessimisticLockException _,
                        LockTimeoutException _,
                        QueryTimeoutException _,
                        TimeoutException _,
                        IOException _ -> {
                    return OF_THE_SURROUNDINGS;
                }
                case SQLException sql -> {
                    return of(sql);
                }
                default -> {}
            }
        }
        return OF_THE_EVENT;
    }

    /** Classes 22 and 23 of SQLSTATE are data and constraints; the pool's own exceptions carry no state. */
    private static Failure of(SQLException sql) {
        var state = sql.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23")) ? OF_THE_EVENT : OF_THE_SURROUNDINGS;
    }
}
