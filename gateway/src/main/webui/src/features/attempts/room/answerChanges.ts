import {
  sameChoice,
  type Answers,
  type Chosen,
  type OfferedAnswer,
  type Receipt,
  type RefusedAnswer,
  type SavedAnswer,
  type UnsentAnswer,
} from './answers';

/**
 * What happens to the answers of one attempt. Pure: every change is a value that goes in, a new state that comes out; who sends and
 * when is decided elsewhere. The rules that must hold:
 *
 * - an answer counts as saved only after the server's reply, with the server's time;
 * - at one position at most one request is under way, so replies cannot overtake each other;
 * - nothing is merged silently: an answer that was written elsewhere meanwhile is offered beside this device's.
 */
export type Change =
  | { readonly kind: 'chosen'; readonly position: number; readonly chosen: Chosen; readonly at: number }
  | { readonly kind: 'sent'; readonly position: number }
  | { readonly kind: 'saved'; readonly position: number; readonly receipt: Receipt }
  | { readonly kind: 'failed'; readonly position: number; readonly now: number; readonly wait: number }
  | { readonly kind: 'refused'; readonly position: number; readonly why: RefusedAnswer['why'] }
  | { readonly kind: 'taken-over' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'submitted' }
  | { readonly kind: 'retry-now' }
  | { readonly kind: 'loaded'; readonly snapshot: Snapshot }
  | { readonly kind: 'offer-used'; readonly position: number; readonly at: number }
  | { readonly kind: 'offer-dropped'; readonly position: number };

/** What the server says of the answers. */
export interface Snapshot {
  readonly writer: boolean;
  readonly answers: readonly ({ readonly position: number } & SavedAnswer)[];
}

export function change(answers: Answers, event: Change): Answers {
  switch (event.kind) {
    case 'chosen':
      return chosen(answers, event.position, event.chosen, event.at);
    case 'sent':
      return onUnsent(answers, event.position, unsent => ({
        ...unsent,
        underWay: true,
        sent: unsent.chosen,
      }));
    case 'saved':
      return saved(answers, event.position, event.receipt);
    case 'failed':
      return onUnsent(answers, event.position, unsent => ({
        ...unsent,
        underWay: false,
        tries: unsent.tries + 1,
        notBefore: event.now + event.wait,
      }));
    case 'refused':
      return refused(answers, event.position, event.why);
    case 'taken-over':
      return { ...answers, unsent: {}, offered: { ...answers.offered, ...asOffers(answers.unsent) } };
    case 'closed':
      return {
        ...answers,
        unsent: {},
        offered: {},
        refused: { ...answers.refused, ...asRefused({ ...answers.offered, ...answers.unsent }, 'closed') },
      };
    case 'submitted':
      return { ...answers, unsent: {}, offered: {} };
    case 'retry-now':
      return { ...answers, unsent: mapAll(answers.unsent, unsent => ({ ...unsent, notBefore: 0 })) };
    case 'loaded':
      return loaded(answers, event.snapshot);
    case 'offer-used':
      return offerUsed(answers, event.position, event.at);
    case 'offer-dropped':
      return { ...answers, offered: without(answers.offered, event.position) };
  }
}

function chosen(answers: Answers, position: number, choice: Chosen, at: number): Answers {
  const before = answers.unsent[position];
  const stands = answers.saved[position];
  const untouched = before === undefined || before.sent === null;
  if (untouched && sameChoice(choice, stands?.chosen ?? [])) {
    return { ...answers, unsent: without(answers.unsent, position) };
  }
  const unsent: UnsentAnswer = {
    position,
    chosen: choice,
    at,
    base: before?.base ?? stands?.sequence ?? 0,
    sent: before?.sent ?? null,
    underWay: before?.underWay ?? false,
    tries: before?.tries ?? 0,
    notBefore: before?.notBefore ?? 0,
  };
  return {
    ...answers,
    unsent: { ...answers.unsent, [position]: unsent },
    // A new choice settles what another device's answer left open here.
    offered: without(answers.offered, position),
    refused: without(answers.refused, position),
  };
}

function saved(answers: Answers, position: number, receipt: Receipt): Answers {
  const unsent = answers.unsent[position];
  if (unsent?.sent == null) {
    return answers;
  }
  const acknowledged: SavedAnswer = {
    chosen: unsent.sent,
    sequence: receipt.sequence,
    savedAt: receipt.savedAt,
  };
  const rest = sameChoice(unsent.chosen, unsent.sent)
    ? without(answers.unsent, position)
    : {
        ...answers.unsent,
        [position]: {
          ...unsent,
          base: receipt.sequence,
          sent: null,
          underWay: false,
          tries: 0,
          notBefore: 0,
        },
      };
  return {
    ...answers,
    saved: { ...answers.saved, [position]: acknowledged },
    unsent: rest,
    receipt: newest(answers.receipt, receipt),
  };
}

function refused(answers: Answers, position: number, why: RefusedAnswer['why']): Answers {
  const unsent = answers.unsent[position];
  if (unsent === undefined) {
    return answers;
  }
  return {
    ...answers,
    unsent: without(answers.unsent, position),
    refused: { ...answers.refused, ...asRefused({ [position]: unsent }, why) },
  };
}

/** Takes over what the server says, and decides what becomes of each answer that only this device has. */
function loaded(answers: Answers, snapshot: Snapshot): Answers {
  const onServer: Record<number, SavedAnswer> = Object.fromEntries(
    snapshot.answers.map(({ position, chosen, sequence, savedAt }) => [
      position,
      { chosen, sequence, savedAt },
    ]),
  );
  for (const [position, known] of entries(answers.saved)) {
    // A look that was asked for before a save under way was committed is older than what this device knows.
    if (known.sequence > (onServer[position]?.sequence ?? 0)) {
      onServer[position] = known;
    }
  }
  const unsent: Record<number, UnsentAnswer> = {};
  const offered: Record<number, OfferedAnswer> = {};
  for (const mine of Object.values(answers.unsent)) {
    const theirs = onServer[mine.position];
    if (!mine.underWay && theirs !== undefined && sameChoice(mine.chosen, theirs.chosen)) {
      continue;
    }
    if (snapshot.writer && isOurs(mine, theirs)) {
      unsent[mine.position] = mine;
    } else {
      offered[mine.position] = { position: mine.position, chosen: mine.chosen, at: mine.at };
    }
  }
  for (const offer of Object.values(answers.offered)) {
    if (!sameChoice(offer.chosen, onServer[offer.position]?.chosen ?? [])) {
      offered[offer.position] = offer;
    }
  }
  const receipt = Object.values(onServer).reduce<Answers['receipt']>(newest, answers.receipt);
  return { ...answers, saved: onServer, unsent, offered, receipt };
}

/** Whether nobody else has written at this position since the student chose. */
function isOurs(mine: UnsentAnswer, theirs: SavedAnswer | undefined): boolean {
  return (
    (theirs?.sequence ?? 0) <= mine.base ||
    (mine.sent !== null && sameChoice(mine.sent, theirs?.chosen ?? []))
  );
}

function offerUsed(answers: Answers, position: number, at: number): Answers {
  const offer = answers.offered[position];
  return offer === undefined ? answers : chosen(answers, position, offer.chosen, at);
}

function newest(one: Answers['receipt'], other: NonNullable<Answers['receipt']>): Answers['receipt'] {
  return one === null || other.sequence > one.sequence
    ? { sequence: other.sequence, savedAt: other.savedAt }
    : one;
}

function onUnsent(answers: Answers, position: number, how: (unsent: UnsentAnswer) => UnsentAnswer): Answers {
  const unsent = answers.unsent[position];
  return unsent === undefined
    ? answers
    : { ...answers, unsent: { ...answers.unsent, [position]: how(unsent) } };
}

function asOffers(unsent: Answers['unsent']): Answers['offered'] {
  return mapAll(unsent, ({ position, chosen, at }) => ({ position, chosen, at }));
}

function asRefused(those: Answers['offered'], why: RefusedAnswer['why']): Answers['refused'] {
  return mapAll(those, ({ position, chosen, at }) => ({ position, chosen, at, why }));
}

function entries<T>(record: Readonly<Record<number, T>>): readonly (readonly [number, T])[] {
  return Object.entries(record).map(([position, value]) => [Number(position), value] as const);
}

function mapAll<T, R>(record: Readonly<Record<number, T>>, how: (value: T) => R): Record<number, R> {
  return Object.fromEntries(entries(record).map(([position, value]) => [position, how(value)]));
}

function without<T>(record: Readonly<Record<number, T>>, position: number): Readonly<Record<number, T>> {
  if (!(position in record)) {
    return record;
  }
  return Object.fromEntries(entries(record).filter(([other]) => other !== position));
}
