package org.lectern.quiz.practice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;

/**
 * What there is to practise in a course, and what of it the learner has not met or has missed the last time.
 *
 * @param unfinished the session to go on with; absent when there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OfferView(String course, int questions, int unseen, int missed, List<SectionOffer> sections, UUID unfinished) {}
