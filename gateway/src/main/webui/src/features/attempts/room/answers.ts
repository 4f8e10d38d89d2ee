import type { Marks } from '@/components/question/marks';

/**
 * What this device knows of the answers of one attempt: what the server has acknowledged, what still waits to be saved, and what
 * must be left to the student to decide.
 */

/** The marks of an answer of any type; none is an answer taken back. */
export type Chosen = Marks;

export interface SavedAnswer {
  readonly chosen: Chosen;
  /** Number of the save in the attempt's chain; grows over the whole attempt. */
  readonly sequence: number;
  /** Server time of the commit, ISO-8601. */
  readonly savedAt: string;
}

export interface UnsentAnswer {
  readonly position: number;
  readonly chosen: Chosen;
  /** Server time (as estimated here) of the choice, in milliseconds. */
  readonly at: number;
  /** The save that the student saw when choosing; 0 for none. */
  readonly base: number;
  /** What was last given to the network and is not known to have arrived; null when nothing was. */
  readonly sent: Chosen | null;
  readonly underWay: boolean;
  readonly tries: number;
  /** Not before this moment of the device's own clock. */
  readonly notBefore: number;
}

/** An answer of this device that another one has overtaken: only the student can say which is meant. */
export interface OfferedAnswer {
  readonly position: number;
  readonly chosen: Chosen;
  readonly at: number;
}

/** An answer that the server will never take, kept with its time. */
export interface RefusedAnswer {
  readonly position: number;
  readonly chosen: Chosen;
  readonly at: number;
  readonly why: 'closed' | 'invalid';
}

export interface Receipt {
  readonly sequence: number;
  readonly hash: string;
  readonly savedAt: string;
}

export interface Answers {
  readonly saved: Readonly<Record<number, SavedAnswer>>;
  readonly unsent: Readonly<Record<number, UnsentAnswer>>;
  readonly offered: Readonly<Record<number, OfferedAnswer>>;
  readonly refused: Readonly<Record<number, RefusedAnswer>>;
  /** The newest acknowledgement. */
  readonly receipt: Pick<Receipt, 'sequence' | 'savedAt'> | null;
}

export const NO_ANSWERS: Answers = { saved: {}, unsent: {}, offered: {}, refused: {}, receipt: null };

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 15_000;

/**
 * How long to wait after so many failures, in milliseconds.
 *
 * @param lot between 0 and 1; spreads the devices of a whole class that lost the same network
 */
export function backOff(tries: number, lot: number): number {
  return Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.max(0, tries - 1)) * (0.75 + lot / 2);
}

export function sameChoice(one: Chosen, other: Chosen): boolean {
  return one.length === other.length && one.every(option => other.includes(option));
}

/** What stands at a position on this device. */
export function answerAt(answers: Answers, position: number): Chosen {
  return answers.unsent[position]?.chosen ?? answers.saved[position]?.chosen ?? [];
}

export function isAnswered(answers: Answers, position: number): boolean {
  return answerAt(answers, position).length > 0;
}

/** The positions whose answers may be sent at this moment, the longest waiting first. */
export function due(answers: Answers, now: number): readonly UnsentAnswer[] {
  return Object.values(answers.unsent)
    .filter(unsent => !unsent.underWay && unsent.notBefore <= now)
    .sort((one, other) => one.at - other.at);
}

/** When the next answer that waits may be sent; null when none waits for time. */
export function nextDue(answers: Answers): number | null {
  const moments = Object.values(answers.unsent)
    .filter(unsent => !unsent.underWay)
    .map(unsent => unsent.notBefore);
  return moments.length === 0 ? null : Math.min(...moments);
}

export function unsentOf(answers: Answers): readonly UnsentAnswer[] {
  return Object.values(answers.unsent).sort((one, other) => one.position - other.position);
}
