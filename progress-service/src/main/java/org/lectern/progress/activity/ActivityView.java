package org.lectern.progress.activity;

import java.time.LocalDate;
import java.util.List;

/**
 * What a learner did lately, in the learner's time zone.
 *
 * @param week the last seven days, today last
 * @param goalDays days a week; null: no goal is set
 * @param weeksKept weeks in a row in which it was kept; null: no goal is set
 */
record ActivityView(String course, List<ActiveDay> week, Integer goalDays, Integer weeksKept) {

    record ActiveDay(LocalDate day, boolean active) {}
}
