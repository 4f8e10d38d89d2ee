package org.lectern.progress.classroom;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lectern.progress.attempt.SatAttempt;
import org.lectern.progress.classroom.ClassOverview.ExamScores;

/** How the results of each exam are distributed over a class: of each student the newest that may be seen. */
final class ScoreTally {

    private static final int TENTHS = 10;

    private final Map<String, List<SatAttempt>> newest = new LinkedHashMap<>();

    /** @param attempts of one student, newest first */
    void add(List<SatAttempt> attempts) {
        var counted = new HashSet<String>();
        attempts.stream()
                .filter(attempt -> attempt.result() != null && counted.add(attempt.exam()))
                .forEach(attempt -> newest.computeIfAbsent(attempt.exam(), _ -> new ArrayList<>())
                        .add(attempt));
    }

    /** The most sat first. */
    List<ExamScores> scores() {
        return newest.values().stream()
                .map(ScoreTally::scores)
                .sorted(comparing(ExamScores::students).reversed().thenComparing(ExamScores::exam))
                .toList();
    }

    private static ExamScores scores(List<SatAttempt> sat) {
        var latest = sat.stream().max(comparing(SatAttempt::startedAt)).orElseThrow();
        var shares = sat.stream().mapToDouble(ScoreTally::share).sorted().toArray();
        var tenths = new Integer[TENTHS];
        Arrays.fill(tenths, 0);
        for (double share : shares) {
            tenths[Math.min(TENTHS - 1, (int) (share * TENTHS))]++;
        }
        return new ExamScores(
                latest.exam(),
                latest.result().examTitle(),
                sat.size(),
                (int) sat.stream().filter(attempt -> attempt.result().passed()).count(),
                latest.result().passMark().doubleValue()
                        / latest.result().maxPoints().doubleValue(),
                median(shares),
                List.of(tenths));
    }

    private static double share(SatAttempt attempt) {
        return attempt.result().points().doubleValue()
                / attempt.result().maxPoints().doubleValue();
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
