package org.lectern.progress.plan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;

/**
 * Replaces what was set.
 *
 * @param examDay null: none
 * @param goalDays days a week on which to do something; null: no goal
 */
record SetPlan(LocalDate examDay, @Min(1) @Max(7) Integer goalDays) {}
