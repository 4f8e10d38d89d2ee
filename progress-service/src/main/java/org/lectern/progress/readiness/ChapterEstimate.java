package org.lectern.progress.readiness;

import static java.lang.Math.max;
import static java.lang.Math.min;
import static java.lang.Math.sqrt;

import java.util.List;

/**
 * How likely a question of a chapter is answered right: a beta distribution, Beta(right, wrong).
 *
 * @param chapter its id
 * @param items how many questions of the exam are of this chapter
 * @param answers how many it is made from
 */
record ChapterEstimate(String chapter, int items, int answers, double right, double wrong) {

    /** Before any answer: as likely as not, and worth as much as four answers. */
    private static final double PRIOR_MEAN = 0.5;

    private static final double PRIOR_WEIGHT = 4;

    /**
     * What a learner's other chapters say of one, in answers. Little: a chapter that was not answered may not have been read. Of simulated students who
     * answered 6 of 11 chapters and know the rest less well, the interval then holds the truth of 8 in 10, as it says; with 6 it held that of half.
     */
    private static final double SHRINKAGE = 3;

    /** The standard normal distribution has 80 % between minus and plus this. */
    static final double MIDDLE_80 = 1.2816;

    /** A chapter's own answers. */
    record Own(String chapter, int items, Evidence evidence) {}

    /**
     * Beta-binomial estimates of all chapters, each shrunken to the learner's mean over all of them, as in an empirical Bayes estimate of proportions
     * (Gelman et al., Bayesian Data Analysis, 3rd ed., 5.3): few answers say little against what the rest says.
     */
    static List<ChapterEstimate> of(List<Own> chapters) {
        double mean = meanOver(chapters);
        return chapters.stream()
                .map(own -> new ChapterEstimate(
                        own.chapter(),
                        own.items(),
                        own.evidence().answers(),
                        SHRINKAGE * mean + own.evidence().right(),
                        SHRINKAGE * (1 - mean) + own.evidence().wrong()))
                .toList();
    }

    private static double meanOver(List<Own> chapters) {
        var all = all(chapters);
        return (all.right() + PRIOR_MEAN * PRIOR_WEIGHT) / (weight(all) + PRIOR_WEIGHT);
    }

    /**
     * How uncertain the mean is that the chapters are shrunken to, a variance: by the number of answers, and by the number of chapters that they are of,
     * since chapters differ. It is one error for all chapters, so it does not average out over them.
     */
    static double varianceOfMean(List<Own> chapters) {
        double mean = meanOver(chapters);
        double ofOneAnswer = mean * (1 - mean);
        double squares = chapters.stream()
                .mapToDouble(own -> weight(own.evidence()) * weight(own.evidence()))
                .sum();
        double weight = weight(all(chapters));
        // Kish's effective number: chapters with few answers count as a part of one.
        double answered = squares == 0 ? 0 : weight * weight / squares;
        return ofOneAnswer / (weight + PRIOR_WEIGHT + 1) + ofOneAnswer / (SHRINKAGE + 1) / (answered + 1);
    }

    private static Evidence all(List<Own> chapters) {
        return chapters.stream().map(Own::evidence).reduce(Evidence.NONE, Evidence::plus);
    }

    private static double weight(Evidence evidence) {
        return evidence.right() + evidence.wrong();
    }

    /** How much of it is the other chapters', from 0 to 1. */
    double leaning() {
        return SHRINKAGE / (right + wrong);
    }

    double mean() {
        return right / (right + wrong);
    }

    double variance() {
        double weight = right + wrong;
        return right * wrong / (weight * weight * (weight + 1));
    }

    double low() {
        return max(0, mean() - MIDDLE_80 * sqrt(variance()));
    }

    double high() {
        return min(1, mean() + MIDDLE_80 * sqrt(variance()));
    }

    /** With so many more answers that go as they are expected to. */
    ChapterEstimate after(double more) {
        return new ChapterEstimate(chapter, items, answers, right + more * mean(), wrong + more * (1 - mean()));
    }

    /** With so much of what is missing learned. */
    ChapterEstimate learned(double share) {
        double moved = share * wrong;
        return new ChapterEstimate(chapter, items, answers, right + moved, wrong - moved);
    }
}
