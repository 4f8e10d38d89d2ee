package org.lectern.quiz.practice;

import org.lectern.platform.problem.Invalid;

/** The bank has no practice question of what was asked for, or the learner has missed (or left unseen) none. */
class NothingToPractise extends Invalid {

    NothingToPractise() {
        super("nothing-to-practise", "Nothing to practise", "There is no practice question of what you chose.");
    }
}
