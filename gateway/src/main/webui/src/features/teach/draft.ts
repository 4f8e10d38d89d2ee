import type { BlueprintLine, Exam, Form, Pool, ReviewTerms, When } from '@/lib/api/quiz';
import type { Bank, BankChapter, Check, WriteExam } from './api/teach';

/** An exam as it is being written: numbers and moments as typed, the blueprint as asks per row. */
export interface Draft {
  readonly title: string;
  readonly pool: Pool;
  readonly form: Form;
  /** Questions asked of a row; a row that asks for none is absent. */
  readonly asks: Readonly<Record<RowKey, number>>;
  readonly minutes: string;
  readonly passMark: string;
  readonly attempts: string;
  /** Local time as a datetime field has it; empty for none. */
  readonly opensAt: string;
  readonly closesAt: string;
  readonly review: ReviewTerms;
  /** Names between commas; empty for everybody. */
  readonly groups: string;
}

/** "section:introduction-to-flask-login", "chapter:authentication", or "question:login-07" for one that is picked. */
export type RowKey = `section:${string}` | `chapter:${string}` | `question:${string}`;

export type Field = 'title' | 'minutes' | 'passMark' | 'attempts' | 'opensAt' | 'closesAt' | 'blueprint';
export type Trouble =
  'missing' | 'not-a-number' | 'too-many' | 'above-items' | 'before-opening' | 'needed-by-review';
export type Troubles = Partial<Record<Field, Trouble>>;

export const NEW_DRAFT: Draft = {
  title: '',
  pool: 'practice',
  form: 'drawn',
  asks: {},
  minutes: '20',
  passMark: '',
  attempts: '',
  opensAt: '',
  closesAt: '',
  review: { score: 'at-once', answers: 'at-once', key: 'at-once', explanation: 'at-once' },
  groups: '',
};

export function draftOf(exam: Exam): Draft {
  return {
    title: exam.title,
    pool: exam.pool,
    form: exam.form,
    asks: Object.fromEntries(exam.blueprint.map(line => [rowKey(line), line.items])),
    minutes: String(exam.minutes),
    passMark: String(exam.passMark),
    attempts: exam.attempts == null ? '' : String(exam.attempts),
    opensAt: toField(exam.opensAt),
    closesAt: toField(exam.closesAt),
    review: exam.review,
    groups: exam.groups.join(', '),
  };
}

/** A draft that begins as another exam is; when it opens and closes is for the copy to say. */
export function copyOf(exam: Exam, title: string): Draft {
  const draft = { ...draftOf(exam), title, opensAt: '', closesAt: '' };
  return Object.values(draft.review).includes('after-close')
    ? { ...draft, closesAt: toField(exam.closesAt) }
    : draft;
}

export function rowKey(line: BlueprintLine): RowKey {
  if (line.question) return `question:${line.question}`;
  return line.section ? `section:${line.section}` : `chapter:${line.chapter ?? ''}`;
}

export function itemsOf(draft: Draft): number {
  return Object.values(draft.asks).reduce((sum, items) => sum + items, 0);
}

/** How many questions are picked one by one. */
export function pickedIn(draft: Draft): number {
  return Object.keys(draft.asks).filter(row => row.startsWith('question:')).length;
}

/** The same draft with that many questions asked of the row. */
export function asking(draft: Draft, row: RowKey, items: number): Draft {
  const others = Object.entries(draft.asks).filter(([key]) => key !== row);
  const asks = Object.fromEntries(items > 0 ? [...others, [row, items]] : others);
  return { ...draft, asks };
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
  };
  return Object.fromEntries(Object.entries(troubles).filter(([, trouble]) => trouble !== null));
}

function closing({ opensAt, closesAt, review }: Draft): Trouble | null {
  if (closesAt === '') {
    return Object.values(review).includes('after-close') ? 'needed-by-review' : null;
  }
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
    blueprint: Object.entries(draft.asks).map(([key, items]) => lineOf(key as RowKey, items)),
    minutes: Number(draft.minutes),
    passMark: Number(draft.passMark),
    attempts: draft.attempts.trim() === '' ? null : Number(draft.attempts),
    opensAt: fromField(draft.opensAt),
    closesAt: fromField(draft.closesAt),
    review: draft.review,
    groups: groupsIn(draft),
  };
}

export const groupsIn = (draft: Draft): string[] => [
  ...new Set(
    draft.groups
      .split(',')
      .map(name => name.trim())
      .filter(Boolean),
  ),
];

function lineOf(key: RowKey, items: number): BlueprintLine {
  const id = key.slice(key.indexOf(':') + 1);
  if (key.startsWith('question:')) return { question: id, items };
  return key.startsWith('section:') ? { section: id, items } : { chapter: id, items };
}

/** How many questions the bank has for a row by its own count, before lines take from each other. */
export function inBank(bank: Bank, row: RowKey, pool: Pool): number {
  const id = row.slice(row.indexOf(':') + 1);
  const chapter = bank.chapters.find(one =>
    row.startsWith('chapter:') ? one.id === id : hasSection(one, id),
  );
  const sections = chapter?.sections.filter(section => row.startsWith('chapter:') || section.id === id) ?? [];
  return sections.reduce((sum, section) => sum + section[pool], 0);
}

const hasSection = (chapter: BankChapter, id: string) => chapter.sections.some(section => section.id === id);

export interface Shortfall {
  readonly row: RowKey;
  readonly items: number;
  readonly available: number;
  /** The rest of the section's chapter can give what is missing. */
  readonly chapter: { readonly id: string; readonly number: number } | null;
  /** The other pool can give it all. */
  readonly otherPool: Pool | null;
}

/** The rows that ask for more than the bank has, each with what could mend it. */
export function shortfalls(draft: Draft, bank: Bank, check: Check): Shortfall[] {
  return check.serve
    .map(line => ({ row: rowKey(line), items: line.items, available: line.available }))
    .filter(({ row, items, available }) => available < items && draft.asks[row] === items)
    .map(short => ({
      ...short,
      chapter: chapterWithRest(draft, bank, short.row, short.items - short.available),
      otherPool: otherPool(draft, bank, short.row, short.items),
    }));
}

function chapterWithRest(draft: Draft, bank: Bank, row: RowKey, missing: number): Shortfall['chapter'] {
  const id = row.slice('section:'.length);
  const chapter = row.startsWith('section:') ? bank.chapters.find(one => hasSection(one, id)) : undefined;
  if (chapter === undefined) return null;
  const asked = [
    `chapter:${chapter.id}` as RowKey,
    ...chapter.sections.map((one): RowKey => `section:${one.id}`),
  ];
  const taken = asked
    .map(key => (key === row ? inBank(bank, row, draft.pool) : (draft.asks[key] ?? 0)))
    .reduce((sum, items) => sum + items, 0);
  const rest = inBank(bank, `chapter:${chapter.id}`, draft.pool) - taken;
  return rest >= missing ? { id: chapter.id, number: chapter.number } : null;
}

function otherPool(draft: Draft, bank: Bank, row: RowKey, items: number): Pool | null {
  const other: Pool = draft.pool === 'practice' ? 'exam' : 'practice';
  return inBank(bank, row, other) >= items ? other : null;
}

/** A part of the result, shown right after submitting, only once the exam has closed, or never. */
export function withPart(
  review: ReviewTerms,
  part: keyof ReviewTerms,
  when: 'at-once' | 'after-close',
  on: boolean,
): ReviewTerms {
  const next: When = when === 'at-once' ? (on ? 'at-once' : 'after-close') : on ? 'after-close' : 'never';
  return { ...review, [part]: next };
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
