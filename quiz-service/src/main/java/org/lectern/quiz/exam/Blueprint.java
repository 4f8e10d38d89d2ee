package org.lectern.quiz.exam;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

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

    /** Each line as written, with the number of questions the bank can give it. */
    public List<Serve> serve(List<Candidate> bank) {
        Map<BlueprintLine, List<Candidate>> supply = supply(bank);
        return lines.stream()
                .map(line -> new Serve(
                        line.section(),
                        line.chapter(),
                        line.question(),
                        line.items(),
                        supply.get(line).size() - takenByNarrower(line, bank)))
                .toList();
    }

    /** What each line may be drawn from, the narrowest first. */
    Map<BlueprintLine, List<Candidate>> supply(List<Candidate> bank) {
        Map<BlueprintLine, List<Candidate>> supply = new LinkedHashMap<>();
        inOrderOfDrawing()
                .forEach(line ->
                        supply.put(line, bank.stream().filter(line::serves).toList()));
        return supply;
    }

    private Stream<BlueprintLine> inOrderOfDrawing() {
        return lines.stream().sorted(comparingInt(BlueprintLine::breadth));
    }

    /** How many of a line's questions the narrower lines take away: those that are picked, and as many of its sections as these ask for. */
    private int takenByNarrower(BlueprintLine line, List<Candidate> bank) {
        Set<String> picked = lines.stream()
                .filter(other -> other.question() != null && other != line)
                .map(BlueprintLine::question)
                .collect(toSet());
        int pickedHere = (int) bank.stream()
                .filter(candidate -> line.serves(candidate) && picked.contains(candidate.question()))
                .count();
        if (line.chapter() == null) {
            return pickedHere;
        }
        return pickedHere
                + lines.stream()
                        .filter(other -> other.section() != null)
                        .mapToInt(other -> (int) bank.stream()
                                .filter(candidate -> other.serves(candidate)
                                        && line.serves(candidate)
                                        && !picked.contains(candidate.question()))
                                .limit(other.items())
                                .count())
                        .sum();
    }
}
