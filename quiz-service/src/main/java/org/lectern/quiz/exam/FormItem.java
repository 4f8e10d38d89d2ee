package org.lectern.quiz.exam;

/** One item of a form: the question version it was drawn as, and its place in the course at that time. */
public record FormItem(String question, int version, String section, String chapter, String objective, int difficulty) {

    static FormItem of(Candidate candidate) {
        return new FormItem(
                candidate.question(),
                candidate.version(),
                candidate.section(),
                candidate.chapter(),
                candidate.objective(),
                candidate.difficulty());
    }
}
