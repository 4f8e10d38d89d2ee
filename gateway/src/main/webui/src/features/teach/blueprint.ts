import type { BlueprintLine, Difficulty } from '@/lib/api/quiz';
import type { BankChapter } from './api/teach';

/**
 * "section:introduction-to-flask-login", "chapter:authentication", or "question:login-07" for one that is picked; the first two with
 * "/hard" behind them for the questions of a difficulty alone.
 */
export type RowKey = `section:${string}` | `chapter:${string}` | `question:${string}`;

/** What is asked of the bank: questions per row; a row that asks for none is absent. */
export interface Asks {
  readonly asks: Readonly<Record<RowKey, number>>;
}

export const asksOf = (lines: readonly BlueprintLine[]): Asks['asks'] =>
  Object.fromEntries(lines.map(line => [rowKey(line), line.items]));

/** The rows as lines of a blueprint. */
export const linesOf = ({ asks }: Asks): BlueprintLine[] =>
  (Object.entries(asks) as [RowKey, number][]).map(([row, items]) => lineOf(row, items));

function lineOf(key: RowKey, items: number): BlueprintLine {
  const id = idIn(key);
  if (key.startsWith('question:')) return { question: id, items };
  const difficulty = difficultyIn(key);
  return {
    ...(key.startsWith('section:') ? { section: id } : { chapter: id }),
    ...(difficulty && { difficulty }),
    items,
  };
}

export function rowKey(line: BlueprintLine): RowKey {
  if (line.question) return `question:${line.question}`;
  const place: RowKey = line.section ? `section:${line.section}` : `chapter:${line.chapter ?? ''}`;
  return ofDifficulty(place, line.difficulty);
}

/** The row of the same place for a difficulty alone, or for all. */
export function ofDifficulty(row: RowKey, difficulty: Difficulty | undefined): RowKey {
  const [place = row] = row.split('/') as RowKey[];
  return difficulty ? `${place}/${difficulty}` : place;
}

export const idIn = (row: RowKey): string => row.slice(row.indexOf(':') + 1).replace(/\/.*$/, '');

export function difficultyIn(row: RowKey): Difficulty | undefined {
  return DIFFICULTIES.find(one => row.endsWith(`/${one}`));
}

export const DIFFICULTIES = ['easy', 'medium', 'hard'] as const;

/** The same with the questions of each place asked for whatever their difficulty. */
export function ofAnyDifficulty<A extends Asks>(draft: A): A {
  return (Object.entries(draft.asks) as [RowKey, number][])
    .filter(([row]) => difficultyIn(row) !== undefined)
    .reduce((changed, [row, items]) => {
      const place = ofDifficulty(row, undefined);
      return asking(asking(changed, row, 0), place, (changed.asks[place] ?? 0) + items);
    }, draft);
}

/** Whether some rows ask for a difficulty. */
export const byDifficulty = ({ asks }: Asks): boolean =>
  (Object.keys(asks) as RowKey[]).some(row => difficultyIn(row) !== undefined);

/** What the rows of a chapter and its sections ask for, all or of one column. */
export function askedOf({ asks }: Asks, chapter: BankChapter, column?: Difficulty | 'any'): number {
  const ids = [chapter.id, ...chapter.sections.map(section => section.id)];
  return (Object.entries(asks) as [RowKey, number][])
    .filter(([row]) => !row.startsWith('question:') && ids.includes(idIn(row)))
    .filter(([row]) => column === undefined || (difficultyIn(row) ?? 'any') === column)
    .reduce((sum, [, items]) => sum + items, 0);
}

export function itemsOf({ asks }: Asks): number {
  return Object.values(asks).reduce((sum, items) => sum + items, 0);
}

/** The questions that are picked one by one. */
export const pickedIn = ({ asks }: Asks): string[] =>
  (Object.keys(asks) as RowKey[]).filter(row => row.startsWith('question:')).map(idIn);

/** The same with that many questions asked of the row. */
export function asking<A extends Asks>(draft: A, row: RowKey, items: number): A {
  const others = Object.entries(draft.asks).filter(([key]) => key !== row);
  const asks = Object.fromEntries(items > 0 ? [...others, [row, items]] : others);
  return { ...draft, asks };
}
