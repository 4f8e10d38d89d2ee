package org.lectern.progress.classroom;

import java.util.List;

/**
 * Where the students of a class fail: of each student the first answer to each question that may be shown. Of a few students nothing is said, so that
 * none stands alone.
 *
 * @param fewestStudents fewer, and nothing is said
 * @param fewestAnswers the same of answers, for a section and a chapter
 * @param fewestForAnOption fewer who chose an option are not told of
 * @param chapters all of the course, in its order
 */
record ClassFailures(
        String course, int fewestStudents, int fewestAnswers, int fewestForAnOption, List<ChapterFailures> chapters) {

    /** @param counts null: too few */
    record ChapterFailures(String id, int number, String title, FailureCounts counts, List<SectionFailures> sections) {}

    /**
     * @param counts null: too few
     * @param questions most failed first, at most five
     */
    record SectionFailures(
            String id, String number, String title, FailureCounts counts, List<QuestionFailures> questions) {}

    record FailureCounts(int students, int answers, int wrong) {}

    /**
     * A question that students failed.
     *
     * @param chosen in the wrong answers, most chosen first; where more than one is to be chosen, right ones may be among them
     */
    record QuestionFailures(String question, int students, int wrong, List<ChosenOption> chosen) {}

    record ChosenOption(String option, int students) {}
}
