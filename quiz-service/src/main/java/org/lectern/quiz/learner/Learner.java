package org.lectern.quiz.learner;

import java.util.List;

/** A person as the own token told this service. */
public record Learner(String learner, String name, List<String> groups) {

    public Learner {
        groups = List.copyOf(groups);
    }
}
