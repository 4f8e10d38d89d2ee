package org.lectern.quiz.attempt;

/** What becomes of an answer that arrives at an attempt. */
public sealed interface SaveRuling {

    record Accepted() implements SaveRuling {}

    record RefusedClosed() implements SaveRuling {}

    record RefusedTakenOver() implements SaveRuling {}
}
