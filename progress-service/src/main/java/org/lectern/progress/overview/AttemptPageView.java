package org.lectern.progress.overview;

import java.util.List;
import java.util.UUID;
import org.lectern.progress.overview.CourseOverview.AttemptView;

/**
 * Some of a learner's attempts.
 *
 * @param attempts newest first
 * @param before what to ask for next; null: there are no older ones
 */
record AttemptPageView(List<AttemptView> attempts, UUID before) {}
