package org.lectern.quiz.exam;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Draws the forms of one edition of an exam. Each line takes the questions that the forms before used least, ties fall by a hash of
 * edition, form and question: the same edition is drawn the same way again, and forms share as little as the bank allows.
 */
final class FormDrawing {

    private final String exam;
    private final int edition;
    private final Blueprint blueprint;
    private final List<Candidate> bank;
    private final Map<String, Integer> timesUsed = new HashMap<>();

    FormDrawing(String exam, int edition, Blueprint blueprint, List<Candidate> bank) {
        this.exam = exam;
        this.edition = edition;
        this.blueprint = blueprint;
        this.bank = List.copyOf(bank);
    }

    List<Form> draw(int forms) {
        List<List<FormItem>> drawn = new ArrayList<>();
        for (int form = 1; form <= forms; form++) {
            drawn.add(drawForm(form));
        }
        List<Form> numbered = new ArrayList<>();
        for (int form = 1; form <= forms; form++) {
            numbered.add(new Form(exam, edition, form, drawn.get(form - 1), overlaps(form, drawn)));
        }
        return List.copyOf(numbered);
    }

    private List<FormItem> drawForm(int form) {
        Map<BlueprintLine, List<Candidate>> supply =
                blueprint.supply(bank.stream().sorted(leastUsedFirst(form)).toList());
        Allotment allotment = new Allotment(supply);
        supply.keySet().forEach(line -> {
            if (allotment.give(line, line.items()) < line.items()) {
                throw new IllegalStateException("the bank cannot serve " + line);
            }
        });
        List<FormItem> items = blueprint.lines().stream()
                .flatMap(line -> allotment.of(line).stream())
                .map(FormItem::of)
                .toList();
        items.forEach(item -> timesUsed.merge(item.question(), 1, Integer::sum));
        return items;
    }

    private Comparator<Candidate> leastUsedFirst(int form) {
        String seed = exam + '|' + edition + '|' + form + '|';
        Map<String, String> lot = new HashMap<>();
        bank.forEach(candidate -> lot.put(candidate.question(), Shuffle.lot(seed, candidate.question())));
        return comparing((Candidate candidate) -> timesUsed.getOrDefault(candidate.question(), 0))
                .thenComparing(candidate -> lot.get(candidate.question()));
    }

    private static List<Integer> overlaps(int form, List<List<FormItem>> drawn) {
        Set<String> mine = questions(drawn.get(form - 1));
        return drawn.stream()
                .map(other ->
                        (int) questions(other).stream().filter(mine::contains).count())
                .toList();
    }

    private static Set<String> questions(List<FormItem> items) {
        Set<String> questions = new HashSet<>();
        items.forEach(item -> questions.add(item.question()));
        return questions;
    }
}
