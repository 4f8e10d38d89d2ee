package org.lectern.quiz.exam;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives the questions of a bank to the lines of a blueprint, each to one. A line that finds all of its questions given asks their lines to take others
 * instead, and these in turn the next (augmenting paths), so that a line goes short only where no other way of giving would serve it.
 */
final class Allotment {

    private final Map<BlueprintLine, List<Candidate>> supply;
    private final Map<String, BlueprintLine> holders = new HashMap<>();

    /** @param supply what each line may be given, the preferred first */
    Allotment(Map<BlueprintLine, List<Candidate>> supply) {
        this.supply = supply;
    }

    /** Gives the line up to so many questions more, and takes none from other lines; how many it could give. */
    int give(BlueprintLine line, int most) {
        int given = 0;
        while (given < most && giveOne(line, new HashSet<>())) {
            given++;
        }
        return given;
    }

    /** What the line was given, in its order of preference. */
    List<Candidate> of(BlueprintLine line) {
        return supply.get(line).stream()
                .filter(candidate -> line.equals(holders.get(candidate.question())))
                .toList();
    }

    private boolean giveOne(BlueprintLine line, Set<String> tried) {
        for (Candidate candidate : supply.get(line)) {
            if (!holders.containsKey(candidate.question())) {
                holders.put(candidate.question(), line);
                return true;
            }
        }
        for (Candidate candidate : supply.get(line)) {
            BlueprintLine holder = holders.get(candidate.question());
            if (!holder.equals(line) && tried.add(candidate.question()) && giveOne(holder, tried)) {
                holders.put(candidate.question(), line);
                return true;
            }
        }
        return false;
    }
}
