package org.lectern.quiz.attempt;

import java.util.List;

record AttemptList(List<AttemptSummary> attempts) {}
