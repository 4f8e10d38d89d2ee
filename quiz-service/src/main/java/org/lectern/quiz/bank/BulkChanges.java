package org.lectern.quiz.bank;

import java.util.ArrayList;
import java.util.List;
import org.lectern.quiz.question.AuthoredQuestion;

/**
 * What a change to many questions does.
 *
 * @param changed how many questions get a new version
 * @param unchanged how many have all of it already
 */
record BulkChanges(int changed, int unchanged, List<BulkChange> changes) {

    record BulkChange(String question, String field, String from, String to) {}

    static List<BulkChange> between(AuthoredQuestion before, AuthoredQuestion after) {
        List<BulkChange> changes = new ArrayList<>();
        add(changes, before, "tags", String.join(", ", before.tags()), String.join(", ", after.tags()));
        add(changes, before, "pool", before.pool(), after.pool());
        add(changes, before, "difficulty", Integer.toString(before.difficulty()), Integer.toString(after.difficulty()));
        return changes;
    }

    private static void add(List<BulkChange> changes, AuthoredQuestion question, String field, String from, String to) {
        if (!from.equals(to)) {
            changes.add(new BulkChange(question.id(), field, from, to));
        }
    }
}
