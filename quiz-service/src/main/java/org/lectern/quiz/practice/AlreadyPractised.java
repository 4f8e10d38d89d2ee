package org.lectern.quiz.practice;

import org.lectern.platform.problem.Conflict;

/** Whoever has seen the key cannot answer again. */
class AlreadyPractised extends Conflict {

    AlreadyPractised(int position) {
        super(
                "already-practised",
                "The question is answered",
                "You have answered question " + position + " of this session otherwise; the first answer counts.");
    }
}
