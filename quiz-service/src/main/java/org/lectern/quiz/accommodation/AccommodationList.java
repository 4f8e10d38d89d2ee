package org.lectern.quiz.accommodation;

import java.util.List;

record AccommodationList(List<AccommodationView> accommodations) {}
