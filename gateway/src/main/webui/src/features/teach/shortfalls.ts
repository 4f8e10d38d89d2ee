import type { Difficulty, Pool } from '@/lib/api/quiz';
import type { Bank, BankChapter, BankSection, Check } from './api/teach';
import { askedOf, DIFFICULTIES, difficultyIn, idIn, ofDifficulty, rowKey, type RowKey } from './blueprint';
import type { Draft } from './draft';

/** What is asked, and the pool that is to serve it. */
type Asked = Pick<Draft, 'asks' | 'pool'>;

const LEVELS: Record<Difficulty, readonly number[]> = { easy: [1, 2], medium: [3], hard: [4, 5] };

/** How many questions the bank has for a row by its own count, before lines take from each other. */
export function inBank(bank: Bank, row: RowKey, pool: Pool): number {
  const id = idIn(row);
  const difficulty = difficultyIn(row);
  const sections =
    chapterOf(bank, row)?.sections.filter(section => row.startsWith('chapter:') || section.id === id) ?? [];
  return sections.reduce(
    (sum, section) => sum + (difficulty ? ofLevel(section, difficulty, pool) : section[pool]),
    0,
  );
}

const chapterOf = (bank: Bank, row: RowKey): BankChapter | undefined =>
  bank.chapters.find(one => (row.startsWith('chapter:') ? one.id === idIn(row) : hasSection(one, idIn(row))));

const hasSection = (chapter: BankChapter, id: string) => chapter.sections.some(section => section.id === id);

const ofLevel = ({ levels }: BankSection, difficulty: Difficulty, pool: Pool): number =>
  levels
    .filter(level => LEVELS[difficulty].includes(level.difficulty))
    .reduce((sum, level) => sum + level[pool], 0);

export interface Shortfall {
  readonly row: RowKey;
  readonly items: number;
  readonly available: number;
  /** The place has enough questions of other difficulties for what is missing. */
  readonly anyDifficulty: boolean;
  /** The rest of the section's chapter can give what is missing. */
  readonly chapter: { readonly id: string; readonly number: number } | null;
  /** The other pool can give it all. */
  readonly otherPool: Pool | null;
}

/** The rows that ask for more than the bank has, each with what could mend it. */
export function shortfalls(draft: Asked, bank: Bank, check: Check): Shortfall[] {
  return check.serve
    .map(line => ({ row: rowKey(line), items: line.items, available: line.available }))
    .filter(({ row, items, available }) => available < items && draft.asks[row] === items)
    .map(short => ({
      ...short,
      anyDifficulty: hasOtherDifficulties(draft, bank, short.row),
      chapter: chapterWithRest(draft, bank, short.row, short.items - short.available),
      otherPool: otherPool(draft, bank, short.row, short.items),
    }));
}

function hasOtherDifficulties(draft: Asked, bank: Bank, row: RowKey): boolean {
  if (difficultyIn(row) === undefined) return false;
  const chapter = chapterOf(bank, row);
  if (chapter === undefined) return false;
  const place = ofDifficulty(row, undefined);
  const asked = place.startsWith('chapter:')
    ? askedOf(draft, chapter)
    : [undefined, ...DIFFICULTIES].reduce((sum, one) => sum + (draft.asks[ofDifficulty(row, one)] ?? 0), 0);
  return inBank(bank, place, draft.pool) >= asked;
}

function chapterWithRest(draft: Asked, bank: Bank, row: RowKey, missing: number): Shortfall['chapter'] {
  const chapter = row.startsWith('section:') ? chapterOf(bank, row) : undefined;
  if (chapter === undefined || difficultyIn(row) !== undefined) return null;
  const taken = askedOf(draft, chapter) - (draft.asks[row] ?? 0) + inBank(bank, row, draft.pool);
  const rest = inBank(bank, `chapter:${chapter.id}`, draft.pool) - taken;
  return rest >= missing ? { id: chapter.id, number: chapter.number } : null;
}

function otherPool(draft: Asked, bank: Bank, row: RowKey, items: number): Pool | null {
  const other: Pool = draft.pool === 'practice' ? 'exam' : 'practice';
  return inBank(bank, row, other) >= items ? other : null;
}
