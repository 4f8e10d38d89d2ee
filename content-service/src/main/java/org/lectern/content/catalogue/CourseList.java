package org.lectern.content.catalogue;

import java.util.List;

/**
 * A page of the courses that are offered.
 *
 * @param total how many there are of that name on all pages
 * @param next the cursor of the next page; null on the last
 */
record CourseList(List<CourseCard> courses, long total, String next) {}
