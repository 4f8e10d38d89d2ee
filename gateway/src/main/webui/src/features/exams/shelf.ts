import type { AttemptSummary, ShelfExam } from '@/lib/api/quiz';

/** How an exam stands for this learner at a moment. */
export type Standing = 'running' | 'open' | 'used-up' | 'not-yet' | 'closed' | 'withdrawn';

export interface Row {
  readonly exam: string;
  readonly title: string;
  readonly standing: Standing;
  /** Null for a withdrawn exam, whose terms are not told any more. */
  readonly terms: ShelfExam | null;
  readonly used: number;
  readonly open: string | null;
  readonly last: LastResult | null;
}

export interface LastResult {
  readonly attempt: string;
  readonly points: number | null;
  readonly maxPoints: number;
  readonly passed: boolean;
}

/** When the exam closes for this learner: never earlier than for everybody. */
export function closesFor({ closesAt, mine }: Pick<ShelfExam, 'closesAt' | 'mine'>): string | null {
  const own = mine.extra?.closesAt;
  if (!closesAt) return null;
  return own && Date.parse(own) > Date.parse(closesAt) ? own : closesAt;
}

/** Seconds that this learner has beyond the exam's limit. */
export const extraSeconds = ({ minutes, mine }: Pick<ShelfExam, 'minutes' | 'mine'>): number =>
  Math.ceil((minutes * 60 * (mine.extra?.percent ?? 0)) / 100);

/** A published exam's standing; whoever writes on an attempt may go on whatever became of the exam. */
export function standingOf(exam: ShelfExam, now: number): Standing {
  if (exam.mine.open) return 'running';
  if (exam.status === 'withdrawn') return 'withdrawn';
  if (exam.opensAt && now < Date.parse(exam.opensAt)) return 'not-yet';
  const closesAt = closesFor(exam);
  if (closesAt !== null && now >= Date.parse(closesAt)) return 'closed';
  return exam.mine.left === 0 ? 'used-up' : 'open';
}

const ORDER: readonly Standing[] = ['running', 'open', 'not-yet', 'used-up', 'closed', 'withdrawn'];

/** The learner's list: what can be done first, then what was. Exams that left the shelf are known from the learner's attempts. */
export function rowsOf(shelf: readonly ShelfExam[], attempts: readonly AttemptSummary[], now: number): Row[] {
  const published = shelf
    .filter(exam => exam.status === 'published' || (exam.status === 'withdrawn' && exam.mine.used > 0))
    .map(exam => rowOf(exam, now));
  const known = new Set(published.map(row => row.exam));
  const left = attempts.filter(attempt => !known.has(attempt.exam));
  const exams = [...new Set(left.map(attempt => attempt.exam))];
  const gone = exams.map(exam => withdrawn(left.filter(attempt => attempt.exam === exam)));
  return [...published, ...gone].sort(
    (one, other) => ORDER.indexOf(one.standing) - ORDER.indexOf(other.standing),
  );
}

function rowOf(exam: ShelfExam, now: number): Row {
  const { used, open, last } = exam.mine;
  return {
    exam: exam.exam,
    title: exam.title,
    standing: standingOf(exam, now),
    terms: exam,
    used,
    open: open ?? null,
    last: last ? { ...last, points: last.points ?? null, passed: last.passed === true } : null,
  };
}

/** Attempts come newest first. */
function withdrawn(attempts: AttemptSummary[]): Row {
  const open = attempts.find(attempt => attempt.state === 'open');
  const last = attempts.find(attempt => attempt.state === 'submitted');
  return {
    exam: attempts[0]?.exam ?? '',
    title: attempts[0]?.examTitle ?? '',
    standing: open ? 'running' : 'withdrawn',
    terms: null,
    used: attempts.length,
    open: open?.attempt ?? null,
    last: last
      ? {
          attempt: last.attempt,
          points: last.points ?? null,
          maxPoints: last.maxPoints,
          passed: last.passed === true,
        }
      : null,
  };
}

/** The next moment at which a standing changes by itself; null for none. */
export function nextTurn(shelf: readonly ShelfExam[], now: number): number | null {
  const moments = shelf
    .flatMap(exam => [exam.opensAt, closesFor(exam)])
    .filter(moment => moment != null)
    .map(moment => Date.parse(moment))
    .filter(moment => moment > now);
  return moments.length === 0 ? null : Math.min(...moments);
}

/** Seconds that the window's end takes away from who starts now and has so many; 0 for none. */
export function secondsCut(seconds: number, closesAt: string | null, now: number): number {
  if (closesAt === null) return 0;
  const left = Math.floor((Date.parse(closesAt) - now) / 1000);
  return Math.max(0, seconds - Math.max(0, left));
}
