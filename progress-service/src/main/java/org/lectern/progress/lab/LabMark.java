package org.lectern.progress.lab;

import java.time.Instant;

/** That a lab is solved, and since when. */
record LabMark(String lab, Instant solvedAt) {}
