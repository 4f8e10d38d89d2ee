package org.lectern.quiz.exam;

import static java.util.Comparator.comparingInt;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an exam is drawn from. Picked questions are served first, then lines of sections, and lines of chapters from what is left, so a line's
 * supply does not depend on the order in which the lines were written.
 */
public record Blueprint(List<BlueprintLine> lines) {

    public Blueprint {
        lines = List.copyOf(lines);
        Set<String> seen = new HashSet<>();
        for (BlueprintLine line : lines) {
            if (!seen.add(line.place())) {
                throw new IllegalArgumentException(line.place() + " has two lines");
            }
        }
    }

    public int items() {
        return lines.stream().mapToInt(BlueprintLine::items).sum();
    }

    /** Each line as written, with the number of questions that the bank can give it when the lines before it have got theirs. */
    public List<Serve> serve(List<Candidate> bank) {
        Map<BlueprintLine, List<Candidate>> supply = supply(bank);
        return lines.stream()
                .map(line -> new Serve(
                        line.section(),
                        line.chapter(),
                        line.question(),
                        line.difficulty(),
                        line.items(),
                        available(line, supply)))
                .toList();
    }

    /** What each line may be drawn from, the narrowest first, as a bank has it in order. */
    Map<BlueprintLine, List<Candidate>> supply(List<Candidate> bank) {
        Map<BlueprintLine, List<Candidate>> supply = new LinkedHashMap<>();
        lines.stream()
                .sorted(comparingInt(BlueprintLine::breadth))
                .forEach(line ->
                        supply.put(line, bank.stream().filter(line::serves).toList()));
        return supply;
    }

    private static int available(BlueprintLine line, Map<BlueprintLine, List<Candidate>> supply) {
        Allotment allotment = new Allotment(supply);
        supply.keySet().stream()
                .takeWhile(earlier -> !earlier.equals(line))
                .forEach(earlier -> allotment.give(earlier, earlier.items()));
        return allotment.give(line, Integer.MAX_VALUE);
    }
}
