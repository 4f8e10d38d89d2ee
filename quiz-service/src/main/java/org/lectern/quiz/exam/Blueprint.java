package org.lectern.quiz.exam;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What an exam is drawn from. Lines of sections are served first and lines of chapters from what is left, so a line's supply does
 * not depend on the order in which the lines were written.
 */
public record Blueprint(List<BlueprintLine> lines) {

    public Blueprint {
        lines = List.copyOf(lines);
        Set<String> seen = new HashSet<>();
        for (BlueprintLine line : lines) {
            String place = line.section() != null ? "section " + line.section() : "chapter " + line.chapter();
            if (!seen.add(place)) {
                throw new IllegalArgumentException(place + " has two lines");
            }
        }
    }

    public int items() {
        return lines.stream().mapToInt(BlueprintLine::items).sum();
    }

    /** Each line as written, with the number of questions the bank can give it. */
    public List<Serve> serve(List<Candidate> bank) {
        Map<BlueprintLine, List<Candidate>> supply = supply(bank);
        return lines.stream()
                .map(line -> new Serve(
                        line.section(),
                        line.chapter(),
                        line.items(),
                        supply.get(line).size() - takenBySections(line, bank)))
                .toList();
    }

    /** What each line may be drawn from, lines of sections first. */
    Map<BlueprintLine, List<Candidate>> supply(List<Candidate> bank) {
        Map<BlueprintLine, List<Candidate>> supply = new LinkedHashMap<>();
        inOrderOfDrawing()
                .forEach(line ->
                        supply.put(line, bank.stream().filter(line::serves).toList()));
        return supply;
    }

    private Stream<BlueprintLine> inOrderOfDrawing() {
        Predicate<BlueprintLine> ofSection = line -> line.section() != null;
        return Stream.concat(lines.stream().filter(ofSection), lines.stream().filter(ofSection.negate()));
    }

    private int takenBySections(BlueprintLine line, List<Candidate> bank) {
        if (line.chapter() == null) {
            return 0;
        }
        return lines.stream()
                .filter(other -> other.section() != null)
                .mapToInt(other -> (int) bank.stream()
                        .filter(candidate -> other.serves(candidate) && line.serves(candidate))
                        .limit(other.items())
                        .count())
                .sum();
    }
}
