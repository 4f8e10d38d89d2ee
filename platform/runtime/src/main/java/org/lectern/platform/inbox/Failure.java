package org.lectern.platform.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.QueryTimeoutException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.lectern.platform.problem.Refusal;
import org.lectern.platform.storage.PassingFailure;

/** Whether a failed event is worth another try. */
enum Failure {
    /** Database, network, lock, time-out: the same event succeeds later. */
    OF_THE_SURROUNDINGS,
    /** The event contradicts a schema, a rule or a constraint, or meets a mistake of ours: it fails until somebody acts. */
    OF_THE_EVENT;

    static Failure of(Throwable thrown) {
        var verdicts = reasons(thrown).stream().map(Failure::alone).toList();
        // What is said of the event outweighs the rollback that follows from it.
        return verdicts.contains(OF_THE_EVENT) || !verdicts.contains(OF_THE_SURROUNDINGS)
                ? OF_THE_EVENT
                : OF_THE_SURROUNDINGS;
    }

    /** The verdict of one reason by itself; null when it says nothing either way. */
    private static Failure alone(Throwable reason) {
        return switch (reason) {
            case Undecodable _, Refusal _, JsonProcessingException _, StackOverflowError _ -> OF_THE_EVENT;
            case SQLException sql -> PassingFailure.is(sql) ? OF_THE_SURROUNDINGS : OF_THE_EVENT;
            case OptimisticLockException _,
                    PessimisticLockException _,
                    LockTimeoutException _,
                    QueryTimeoutException _,
                    TimeoutException _,
                    RollbackException _,
                    SystemException _,
                    IOException _,
                    Error _ -> OF_THE_SURROUNDINGS;
            default -> null;
        };
    }

    /** The failure, its causes and what they suppressed: a failed commit hides the database's reason there. */
    private static List<Throwable> reasons(Throwable thrown) {
        Set<Throwable> known = Collections.newSetFromMap(new IdentityHashMap<>());
        var reasons = new ArrayList<Throwable>();
        collect(thrown, known, reasons);
        return reasons;
    }

    private static void collect(Throwable thrown, Set<Throwable> known, List<Throwable> reasons) {
        if (thrown == null || !known.add(thrown)) {
            return;
        }
        reasons.add(thrown);
        collect(thrown.getCause(), known, reasons);
        for (var suppressed : thrown.getSuppressed()) {
            collect(suppressed, known, reasons);
        }
    }
}
