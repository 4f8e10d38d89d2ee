import type { Counts, Exam, Form, Pool, ReviewPart, ReviewTerms, Shuffle, When } from '@/lib/api/quiz';
import type { WriteExam } from './api/teach';
import { asking, asksOf, itemsOf, linesOf, type Asks } from './blueprint';

/** An exam as it is being written: numbers and moments as typed, the blueprint as asks per row. */
export interface Draft extends Asks {
  readonly title: string;
  readonly pool: Pool;
  readonly form: Form;
  readonly shuffle: Shuffle;
  readonly minutes: string;
  readonly passMark: string;
  readonly attempts: string;
  readonly counts: Counts;
  /** Local time as a datetime field has it; empty for none. */
  readonly opensAt: string;
  readonly closesAt: string;
  readonly review: ReviewRule['review'];
  readonly laterHours: string;
  /** What learners of some groups are shown instead; of several that fit, the first. */
  readonly groupRules: readonly GroupRule[];
  /** Names between commas; empty for everybody. */
  readonly groups: string;
}

export interface ReviewRule {
  readonly review: Readonly<Record<ReviewPart, When>>;
  /** What "later" is. */
  readonly laterHours: string;
}

export interface GroupRule extends ReviewRule {
  readonly group: string;
}

export type Field =
  | 'title'
  | 'minutes'
  | 'passMark'
  | 'attempts'
  | 'opensAt'
  | 'closesAt'
  | 'blueprint'
  | 'laterHours'
  | 'groupRules';
export type Trouble =
  'missing' | 'not-a-number' | 'too-many' | 'above-items' | 'before-opening' | 'needed-by-review' | 'twice';
export type Troubles = Partial<Record<Field, Trouble>>;

export type SetDraft = (change: (draft: Draft) => Draft) => void;

export const NEW_DRAFT: Draft = {
  title: '',
  pool: 'practice',
  form: 'drawn',
  shuffle: 'all',
  asks: {},
  minutes: '20',
  passMark: '',
  attempts: '',
  counts: 'best',
  opensAt: '',
  closesAt: '',
  review: {
    score: 'at-once',
    answers: 'at-once',
    correctness: 'at-once',
    key: 'at-once',
    explanation: 'at-once',
  },
  laterHours: '24',
  groupRules: [],
  groups: '',
};

export function draftOf(exam: Exam): Draft {
  return {
    title: exam.title,
    pool: exam.pool,
    form: exam.form,
    shuffle: exam.shuffle,
    asks: asksOf(exam.blueprint),
    minutes: String(exam.minutes),
    passMark: String(exam.passMark),
    attempts: exam.attempts == null ? '' : String(exam.attempts),
    counts: exam.counts,
    opensAt: toField(exam.opensAt),
    closesAt: toField(exam.closesAt),
    ...ruleOf(exam.review),
    groupRules: (exam.reviewOfGroups ?? []).map(one => ({ group: one.group, ...ruleOf(one.review) })),
    groups: exam.groups.join(', '),
  };
}

function ruleOf({ laterHours, ...review }: ReviewTerms): ReviewRule {
  return { review, laterHours: String(laterHours) };
}

/** A draft that begins as another exam is; when it opens and closes is for the copy to say. */
export function copyOf(exam: Exam, title: string): Draft {
  const draft = { ...draftOf(exam), title, opensAt: '', closesAt: '' };
  return someRuleSays(draft, 'after-close') ? { ...draft, closesAt: toField(exam.closesAt) } : draft;
}

/** The same draft from that pool: questions of the exam pool appear in fixed exams only. */
export function withPool(draft: Draft, pool: Pool): Draft {
  return { ...draft, pool, form: pool === 'exam' ? 'fixed' : draft.form };
}

/** A new draft that begins with these questions of one pool. */
export function draftWith(questions: readonly string[], pool: Pool): Draft {
  const draft = withPool(NEW_DRAFT, pool);
  return questions.reduce((more, question) => asking(more, `question:${question}`, 1), draft);
}

/** What keeps the draft from being saved or published as it is typed; what the bank says is another matter. */
export function troublesOf(draft: Draft): Troubles {
  const items = itemsOf(draft);
  const passMark = whole(draft.passMark);
  const troubles: Record<Field, Trouble | null> = {
    title: draft.title.trim() === '' ? 'missing' : draft.title.length > 200 ? 'too-many' : null,
    minutes: within(draft.minutes, 1, 600),
    passMark:
      within(draft.passMark, 0, 10_000) ??
      (passMark !== null && items > 0 && passMark > items ? 'above-items' : null),
    attempts: draft.attempts.trim() === '' ? null : within(draft.attempts, 1, 1_000),
    opensAt: null,
    closesAt: closing(draft),
    blueprint: items === 0 ? 'missing' : items > 200 ? 'too-many' : null,
    laterHours: hoursOf(draft),
    groupRules: troubleOf(draft.groupRules),
  };
  return Object.fromEntries(Object.entries(troubles).filter(([, trouble]) => trouble !== null));
}

function someRuleSays(draft: Draft, when: When): boolean {
  return [draft, ...draft.groupRules].some(rule => Object.values(rule.review).includes(when));
}

const hoursOf = ({ review, laterHours }: ReviewRule): Trouble | null =>
  Object.values(review).includes('later') ? within(laterHours, 1, 8_760) : null;

function troubleOf(rules: readonly GroupRule[]): Trouble | null {
  const names = rules.map(rule => rule.group.trim());
  if (names.includes('')) return 'missing';
  if (new Set(names).size < names.length) return 'twice';
  return rules.some(rule => hoursOf(rule) !== null) ? 'not-a-number' : null;
}

function closing(draft: Draft): Trouble | null {
  const { opensAt, closesAt } = draft;
  if (closesAt === '') return someRuleSays(draft, 'after-close') ? 'needed-by-review' : null;
  return opensAt !== '' && closesAt <= opensAt ? 'before-opening' : null;
}

function within(typed: string, least: number, most: number): Trouble | null {
  const value = whole(typed);
  if (typed.trim() === '') return 'missing';
  return value === null || value < least ? 'not-a-number' : value > most ? 'too-many' : null;
}

function whole(typed: string): number | null {
  return /^\d{1,6}$/.test(typed.trim()) ? Number(typed) : null;
}

/** Troubles that only stand in the way of publishing; a draft with them can be saved. */
const SAVABLE: readonly Trouble[] = ['above-items', 'before-opening', 'needed-by-review'];

/** The draft as the service takes it; null while a field is not what it must be. */
export function toWrite(draft: Draft, course: string): WriteExam | null {
  const hard = Object.values(troublesOf(draft)).filter(trouble => !SAVABLE.includes(trouble));
  return hard.length > 0 ? null : written(draft, course);
}

/** As above for the check against the bank, which needs no title yet, and no pass mark. */
export function toCheck(draft: Draft, course: string): WriteExam | null {
  return toWrite(
    {
      ...draft,
      title: draft.title.trim() === '' ? '–' : draft.title,
      passMark: whole(draft.passMark) === null ? '0' : draft.passMark,
      minutes: within(draft.minutes, 1, 600) === null ? draft.minutes : '1',
      laterHours: within(draft.laterHours, 1, 8_760) === null ? draft.laterHours : '24',
      groupRules: troubleOf(draft.groupRules) === null ? draft.groupRules : [],
      attempts:
        draft.attempts.trim() === '' || within(draft.attempts, 1, 1_000) === null ? draft.attempts : '',
    },
    course,
  );
}

function written(draft: Draft, course: string): WriteExam {
  return {
    course,
    title: draft.title.trim(),
    pool: draft.pool,
    form: draft.form,
    shuffle: draft.shuffle,
    blueprint: linesOf(draft),
    minutes: Number(draft.minutes),
    passMark: Number(draft.passMark),
    attempts: draft.attempts.trim() === '' ? null : Number(draft.attempts),
    counts: draft.counts,
    opensAt: fromField(draft.opensAt),
    closesAt: fromField(draft.closesAt),
    review: termsOf(draft),
    reviewOfGroups: draft.groupRules.map(rule => ({ group: rule.group.trim(), review: termsOf(rule) })),
    groups: groupsIn(draft),
  };
}

const termsOf = ({ review, laterHours }: ReviewRule): ReviewTerms => ({
  ...review,
  laterHours: whole(laterHours) ?? 24,
});

export const groupsIn = (draft: Draft): string[] => [
  ...new Set(
    draft.groups
      .split(',')
      .map(name => name.trim())
      .filter(Boolean),
  ),
];

/** One more rule for a group, which begins as what all are shown. */
export const withGroupRule = (draft: Draft): readonly GroupRule[] => [
  ...draft.groupRules,
  { group: '', review: draft.review, laterHours: draft.laterHours },
];

/** When a part of the result is shown, the earliest first; what is shown at one of them is shown at those after it. */
export const MOMENTS = ['at-once', 'later', 'after-close'] as const;
type Moment = (typeof MOMENTS)[number];

export function isShownAt(when: When, moment: Moment): boolean {
  return when !== 'never' && MOMENTS.indexOf(when) <= MOMENTS.indexOf(moment);
}

/** The same review with a part shown from that moment on, or only after it. */
export function withPart(
  review: ReviewRule['review'],
  part: ReviewPart,
  moment: Moment,
  on: boolean,
): ReviewRule['review'] {
  const next = MOMENTS[MOMENTS.indexOf(moment) + 1] ?? 'never';
  return { ...review, [part]: on ? moment : next };
}

function toField(moment: string | null | undefined): string {
  if (!moment) return '';
  const date = new Date(moment);
  const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}

function fromField(typed: string): string | null {
  return typed === '' ? null : new Date(typed).toISOString();
}
