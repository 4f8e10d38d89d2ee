import type { Answers, OfferedAnswer, RefusedAnswer, UnsentAnswer } from './answers';

/** What this browser keeps of an attempt, so that a reload or a crash loses nothing that the server does not have yet. */
export interface Kept {
  readonly unsent: Answers['unsent'];
  readonly offered: Answers['offered'];
  readonly refused: Answers['refused'];
  /** Flags that the server has not confirmed. */
  readonly flags: Readonly<Record<number, boolean>>;
  readonly seen: readonly number[];
  /** Options struck out, per position. */
  readonly struck: Readonly<Record<number, readonly string[]>>;
  /** Answers that the student is not sure of. */
  readonly unsure: readonly number[];
  /** What the student has jotted down, per position; it ends with the attempt. */
  readonly notes: Readonly<Record<number, string>>;
}

export const NOTHING_KEPT: Kept = {
  unsent: {},
  offered: {},
  refused: {},
  flags: {},
  seen: [],
  struck: {},
  unsure: [],
  notes: {},
};

/**
 * Where this browser keeps it, for one learner and one attempt. A browser may refuse to store (private mode, full disk): then the
 * room works on, and says that nothing is kept.
 */
export interface Shelf {
  recall(): Promise<Kept>;
  /** Whether it is kept. */
  keep(kept: Kept): Promise<boolean>;
}

/** Reads defensively: another version of the portal, or a curious student, may have written it. */
export function readKept(value: unknown): Kept {
  const kept = object(value);
  return {
    unsent: perPosition(kept['unsent'], unsent),
    offered: perPosition(kept['offered'], offered),
    refused: perPosition(kept['refused'], refused),
    flags: perPosition(kept['flags'], (_, flag) => (typeof flag === 'boolean' ? flag : null)),
    seen: numbers(kept['seen']),
    struck: perPosition(kept['struck'], (_, options) => strings(options)),
    unsure: numbers(kept['unsure']),
    notes: perPosition(kept['notes'], (_, note) => (typeof note === 'string' ? note : null)),
  };
}

function unsent(position: number, value: unknown): UnsentAnswer | null {
  const { chosen, at, base, sent } = object(value);
  const choice = strings(chosen);
  if (choice === null || !isNumber(at) || !isNumber(base)) {
    return null;
  }
  // A request that was under way when the page went may have arrived or not: it is sent again, which does no harm.
  return { position, chosen: choice, at, base, sent: strings(sent), underWay: false, tries: 0, notBefore: 0 };
}

function offered(position: number, value: unknown): OfferedAnswer | null {
  const { chosen, at } = object(value);
  const choice = strings(chosen);
  return choice === null || !isNumber(at) ? null : { position, chosen: choice, at };
}

function refused(position: number, value: unknown): RefusedAnswer | null {
  const { why } = object(value);
  const answer = offered(position, value);
  return answer === null || (why !== 'closed' && why !== 'invalid') ? null : { ...answer, why };
}

function perPosition<T>(
  value: unknown,
  how: (position: number, value: unknown) => T | null,
): Record<number, T> {
  const result: Record<number, T> = {};
  for (const [key, entry] of Object.entries(object(value))) {
    const position = Number(key);
    const one = Number.isInteger(position) && position > 0 ? how(position, entry) : null;
    if (one !== null) {
      result[position] = one;
    }
  }
  return result;
}

function object(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

function strings(value: unknown): readonly string[] | null {
  return Array.isArray(value) && value.every(entry => typeof entry === 'string') ? value : null;
}

function numbers(value: unknown): readonly number[] {
  return Array.isArray(value) ? value.filter(isNumber) : [];
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
