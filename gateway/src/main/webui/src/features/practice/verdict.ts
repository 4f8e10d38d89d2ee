import type { Feedback, PracticeSession } from '@/lib/api/practice';

export type Verdict = 'right' | 'partly' | 'wrong' | 'open';

const given = ({ chosen, order, matched, typed }: Feedback['review']): boolean =>
  (chosen?.length ?? 0) > 0 ||
  (order?.length ?? 0) > 0 ||
  Object.keys(matched ?? {}).length > 0 ||
  (typed?.some(text => text.trim() !== '') ?? false);

/** `open`: the learner asked for the answer instead of giving one. */
export function verdictOf(feedback: Feedback): Verdict {
  if (feedback.right) return 'right';
  if (!given(feedback.review)) return 'open';
  return (feedback.review.points ?? 0) > 0 ? 'partly' : 'wrong';
}

export const feedbackAt = (session: PracticeSession, position: number): Feedback | undefined =>
  session.feedback.find(one => one.position === position);

/** The first question that is not answered, from there on and then from the beginning; undefined when all are. */
export function nextOpen(session: PracticeSession, from: number): number | undefined {
  const open = session.questions.map(one => one.position).filter(position => !feedbackAt(session, position));
  return open.find(position => position >= from) ?? open[0];
}

export const missedOf = (session: PracticeSession): Feedback[] => session.feedback.filter(one => !one.right);
