import type { AttemptSummary, Review, BriefQuestion } from '@/lib/api/quiz';
import type { Mark } from '@/lib/marked';

export type Filter = 'wrong' | Mark | 'all';

/** Whether a question lost points; null while the policy hides it. */
export function isWrong(question: BriefQuestion): boolean | null {
  return question.points == null ? null : question.points < question.maxPoints;
}

/** Whether nothing was answered; false too while answers are not shown. */
export function isOpen(question: BriefQuestion): boolean {
  return question.chosen?.length === 0;
}

/** Points have two places, their sums and differences too. */
export const hundredths = (points: number): number => Math.round(points * 100) / 100;

export function filtered(
  questions: readonly BriefQuestion[],
  filter: Filter,
  marked: Readonly<Record<Mark, readonly number[]>>,
) {
  switch (filter) {
    case 'all':
      return questions;
    case 'wrong':
      return questions.filter(question => isWrong(question) === true);
    case 'flagged':
    case 'unsure':
      return questions.filter(question => marked[filter].includes(question.position));
  }
}

/**
 * How far chance alone moves a score, in points: one standard deviation of a binomial score. The share is drawn a little to the
 * middle (Laplace), since a full score does not mean that chance has no say.
 */
export function chanceOf(points: number, maxPoints: number): number {
  const share = (points + 1) / (maxPoints + 2);
  return Math.max(1, Math.round(Math.sqrt(maxPoints * share * (1 - share))));
}

/** The sitting before this one whose score is shown, to be drawn beside it. */
export function earlierOf(
  review: Review,
  attempts: readonly AttemptSummary[],
): { number: number; points: number } | null {
  const earlier = attempts
    .filter(
      attempt => attempt.exam === review.exam && attempt.number < review.number && attempt.points != null,
    )
    .sort((one, other) => other.number - one.number)[0];
  return earlier?.points == null ? null : { number: earlier.number, points: earlier.points };
}

export interface CostliestChapter {
  readonly title: string;
  readonly number: number;
  readonly missed: number;
  readonly all: number;
}

/** The chapter that cost the most points; null when nothing was missed. */
export function costliest(review: Review): CostliestChapter | null {
  const chapters = (review.chapters ?? []).map(({ title, number, points, maxPoints }) => ({
    title,
    number,
    missed: hundredths(maxPoints - points),
  }));
  const all = hundredths(chapters.reduce((sum, { missed }) => sum + missed, 0));
  const most = chapters.sort((one, other) => other.missed - one.missed)[0];
  return most === undefined || most.missed === 0 ? null : { ...most, all };
}

/** What the questions that lost points were about: what to practise. */
export function missedObjectives(questions: readonly BriefQuestion[]): string[] {
  const missed = questions.filter(question => isWrong(question) === true);
  return [...new Set(missed.flatMap(({ objective }) => (objective ? [objective] : [])))];
}

/** The section with the most misses: the one thing to read next. */
export function toRead(questions: readonly BriefQuestion[]): BriefQuestion['section'] | null {
  const misses = new Map<string, { section: BriefQuestion['section']; number: number }>();
  for (const question of questions.filter(one => isWrong(one) === true)) {
    const { section } = question;
    misses.set(section.id, { section, number: (misses.get(section.id)?.number ?? 0) + 1 });
  }
  const most = [...misses.values()].sort((one, other) => other.number - one.number)[0];
  return most?.section ?? null;
}
