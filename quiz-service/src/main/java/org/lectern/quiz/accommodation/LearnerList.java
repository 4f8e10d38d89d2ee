package org.lectern.quiz.accommodation;

import java.util.List;
import org.lectern.quiz.learner.Learner;

/** People that staff can pick from: those who have been here, by name. */
record LearnerList(List<Learner> learners) {}
