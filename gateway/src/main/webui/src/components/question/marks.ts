import type { GivenAnswer } from '@/lib/api/quiz';

/**
 * An answer as the pages hold it: a set of marks, each a text, none for no answer. Two answers are the same when their marks are, in whatever
 * order they stand, so what keeps, sends and compares answers need not know the types of questions. A chosen option is marked by its id, a line by its
 * place and id, a pair by the ids of its sides, a typed text by its gap.
 */
export type Marks = readonly string[];

const LINE = 'line:';
const PAIR = 'pair:';
const TEXT = 'text:';

const tail = (mark: string, prefix: string): readonly [string, string] => {
  const rest = mark.slice(prefix.length);
  const end = rest.indexOf(':');
  return [rest.slice(0, end), rest.slice(end + 1)];
};
const tails = (marks: Marks, prefix: string) =>
  marks.filter(mark => mark.startsWith(prefix)).map(mark => tail(mark, prefix));

export const markOrder = (lines: readonly string[]): Marks => lines.map((id, at) => `${LINE}${at}:${id}`);

/** The ids of the lines in the order given; none while nobody has ordered them. */
export const orderOf = (marks: Marks): readonly string[] =>
  tails(marks, LINE)
    .sort(([one], [other]) => Number(one) - Number(other))
    .map(([, id]) => id);

export const markPairs = (pairs: Readonly<Record<string, string>>): Marks =>
  Object.entries(pairs).map(([left, right]) => `${PAIR}${left}:${right}`);

/** Right side by left side. */
export const pairsOf = (marks: Marks): Readonly<Record<string, string>> =>
  Object.fromEntries(tails(marks, PAIR));

/** A gap that is left blank has no mark; each of the others knows how many there are. */
export const markTexts = (texts: readonly string[]): Marks =>
  texts.flatMap((text, gap) => (text.trim() === '' ? [] : [`${TEXT}${gap}/${texts.length}:${text}`]));

/** The text of each gap. */
export const textsOf = (marks: Marks, gaps: number): readonly string[] => {
  const typed = new Map(tails(marks, TEXT));
  return Array.from({ length: gaps }, (_, gap) => typed.get(`${gap}/${gaps}`) ?? '');
};

/** As it travels: with the one part that fits the question. */
export function toGiven(marks: Marks): GivenAnswer {
  const first = marks[0] ?? '';
  if (first.startsWith(LINE)) return { order: [...orderOf(marks)] };
  if (first.startsWith(PAIR)) return { matched: pairsOf(marks) };
  if (first.startsWith(TEXT)) {
    const gaps = Number(/\/(\d+):/.exec(first)?.[1] ?? 1);
    return { typed: [...textsOf(marks, gaps)] };
  }
  return { chosen: [...marks] };
}

export function ofGiven({ chosen, order, matched, typed }: GivenAnswer): Marks {
  if (order) return markOrder(order);
  if (matched) return markPairs(matched);
  if (typed) return markTexts(typed);
  return chosen ?? [];
}
