import { ofGiven } from '@/components/question/marks';
import type { AttemptView, By, LedgerLine, PaperQuestion, Review } from '@/lib/api/quiz';
import { change } from './answerChanges';
import { NO_ANSWERS, type Answers } from './answers';
import type { Submitted } from './server';

/** Who writes the attempt: this page, another tab of this browser, or another device. Only the one that writes may change answers. */
export type Access = 'writing' | 'other-tab' | 'other-device';

/** An attempt is open, then its time may be up, or it is being submitted; it ends when the server says so. */
export type Phase = 'open' | 'time-up' | 'submitting' | 'ended';

export interface Paper {
  readonly attempt: string;
  readonly exam: string;
  readonly examTitle: string;
  readonly course: string;
  readonly number: number;
  readonly startedAt: string;
  readonly graceSeconds: number;
  readonly questions: PaperQuestion[];
}

/** Why saves do not get through, and since when (server time, milliseconds). */
export interface Trouble {
  readonly kind: 'offline' | 'server' | 'signed-out';
  readonly since: number;
}

export interface RoomState {
  readonly arrival: 'waiting' | 'unreachable' | 'gone' | 'there';
  readonly paper: Paper | null;
  readonly revision: number;
  readonly deadline: number;
  readonly ledger: readonly LedgerLine[];
  readonly access: Access;
  readonly phase: Phase;
  readonly answers: Answers;
  /** Flags as the student sees them, those not confirmed yet included. */
  readonly flags: Readonly<Record<number, boolean>>;
  readonly flagsUnsent: Readonly<Record<number, boolean>>;
  readonly seen: readonly number[];
  readonly struck: Readonly<Record<number, readonly string[]>>;
  readonly unsure: readonly number[];
  readonly notes: Readonly<Record<number, string>>;
  readonly trouble: Trouble | null;
  /** Whether a save has been under way for so long that the page says so. */
  readonly slow: boolean;
  /** When the next try will be made by itself, on the device's steady clock; null when none waits. */
  readonly nextTry: number | null;
  /** Whether this browser lets us keep what is unsent. */
  readonly keeps: boolean;
  /** Time added since the last notice was closed. */
  readonly timeAdded: { readonly seconds: number; readonly reason: string } | null;
  readonly submitTries: number;
  /** Whether a submit left with every answer that is unsent now, and its outcome is not known. */
  readonly submitSent: boolean;
  readonly ended: {
    readonly submittedAt: string | null;
    readonly by: By | null;
    readonly review?: Review;
  } | null;
}

export const NOT_THERE: RoomState = {
  arrival: 'waiting',
  paper: null,
  revision: -1,
  deadline: Number.POSITIVE_INFINITY,
  ledger: [],
  access: 'writing',
  phase: 'open',
  answers: NO_ANSWERS,
  flags: {},
  flagsUnsent: {},
  seen: [],
  struck: {},
  unsure: [],
  notes: {},
  trouble: null,
  slow: false,
  nextTry: null,
  keeps: true,
  timeAdded: null,
  submitTries: 0,
  submitSent: false,
  ended: null,
};

export function mayChange(state: RoomState): boolean {
  return state.arrival === 'there' && state.access === 'writing' && state.phase === 'open';
}

/** Takes in what the server says of the attempt. An older word than the one known changes nothing. */
export function lookedAt(state: RoomState, view: AttemptView): RoomState {
  if (view.revision < state.revision) {
    return state;
  }
  const deadline = Date.parse(view.deadline);
  if (view.state === 'submitted') {
    return endedWith(
      { ...state, arrival: 'there', revision: view.revision, deadline },
      view.submittedAt ?? null,
      view.by ?? null,
    );
  }
  const access = view.writer ? (state.access === 'other-tab' ? 'other-tab' : 'writing') : 'other-device';
  const flags = { ...Object.fromEntries(view.flags.map(position => [position, true])), ...state.flagsUnsent };
  return {
    ...state,
    arrival: 'there',
    paper: state.paper ?? paperOf(view),
    revision: view.revision,
    deadline,
    ledger: view.ledger,
    access,
    phase: state.phase === 'time-up' && deadline > state.deadline ? 'open' : state.phase,
    answers: change(state.answers, {
      kind: 'loaded',
      snapshot: {
        writer: view.writer,
        answers: view.answers.map(answer => ({
          position: answer.position,
          chosen: ofGiven(answer),
          sequence: answer.sequence,
          savedAt: answer.savedAt,
        })),
      },
    }),
    flags,
    timeAdded: timeAdded(state, deadline, view.ledger),
  };
}

function timeAdded(
  state: RoomState,
  deadline: number,
  ledger: readonly LedgerLine[],
): RoomState['timeAdded'] {
  const more = state.paper === null ? 0 : Math.round((deadline - state.deadline) / 1000);
  if (more <= 0) {
    return state.timeAdded;
  }
  const given = ledger.filter(line => line.kind === 'added' || line.kind === 'accommodation').at(-1);
  return { seconds: more + (state.timeAdded?.seconds ?? 0), reason: given?.reason ?? '' };
}

export function takenOver(state: RoomState): RoomState {
  return {
    ...state,
    access: 'other-device',
    phase: state.phase === 'submitting' ? 'open' : state.phase,
    answers: change(state.answers, { kind: 'taken-over' }),
    slow: false,
    nextTry: null,
  };
}

/** The attempt is over; what the server had not taken by then is kept as refused. */
export function endedWith(state: RoomState, submittedAt: string | null, by: By | null): RoomState {
  // A submit whose reply was lost, or is still to come, carried the answers: they are in.
  const carried = by === 'learner' && state.submitSent;
  return {
    ...state,
    phase: 'ended',
    ended: { submittedAt, by },
    answers: change(state.answers, { kind: carried ? 'submitted' : 'closed' }),
    trouble: null,
    slow: false,
    nextTry: null,
  };
}

export function submitted(state: RoomState, { submittedAt, by, review }: Submitted): RoomState {
  return {
    ...state,
    phase: 'ended',
    ended: { submittedAt, by, ...(review && { review }) },
    answers: change(state.answers, { kind: 'submitted' }),
    trouble: null,
    slow: false,
    nextTry: null,
  };
}

function paperOf(view: AttemptView): Paper {
  const { attempt, exam, examTitle, course, number, startedAt, graceSeconds, questions } = view;
  return { attempt, exam, examTitle, course, number, startedAt, graceSeconds, questions };
}
