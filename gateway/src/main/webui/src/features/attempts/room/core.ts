import { keepMarked, type Store } from '@/lib/marked';
import { backOff } from './answers';
import { change, type Change } from './answerChanges';
import { learn, secondsLeft, serverNow, type ServerClock } from './clock';
import type { Kept, Shelf } from './kept';
import type { AttemptServer, Clockwork, Outcome } from './server';
import { NOT_THERE, type RoomState, type Trouble } from './state';

/** What the room needs of the world around it. */
export interface Surroundings {
  readonly server: AttemptServer;
  /** Where this browser keeps what the server does not have yet, for this learner and attempt alone. */
  readonly shelf: Shelf;
  readonly storage: Store;
  /** The device's steady clock, milliseconds. */
  steady(): number;
  /** The device's wall clock: used only until the first reply. */
  wall(): number;
  after(milliseconds: number, run: () => void): () => void;
  lot(): number;
  /** Tells when something about the attempt changed; what is returned ends it. */
  changes(attempt: string, changed: () => void): () => void;
  /** Tells when the network came back or the page came into view again. */
  returns(returned: () => void): () => void;
  /** Tells this browser's other tabs that this one writes, and is told by them; what is returned ends it. */
  tabs(attempt: string, otherWrites: () => void): { claim: () => void; end: () => void };
}

/** What the parts of the room share: the state and who is told of it, the server's clock, timers, and the browser's memory. */
export class RoomCore {
  readonly attempt: string;
  readonly around: Surroundings;
  isOpen = false;
  #state: RoomState = NOT_THERE;
  #clock: ServerClock | null = null;
  readonly #listeners = new Set<() => void>();
  readonly #timers = new Map<string, () => void>();

  constructor(attempt: string, around: Surroundings) {
    this.attempt = attempt;
    this.around = around;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get state(): RoomState {
    return this.#state;
  }

  /** Server time as known here, milliseconds. */
  readonly now = (): number => serverNow(this.#clock, this.around.steady(), this.around.wall());

  readonly secondsLeft = (): number => secondsLeft(this.#state.deadline, this.now());

  readonly secondsToNextTry = (): number =>
    this.#state.nextTry === null ? 0 : secondsLeft(this.#state.nextTry, this.around.steady());

  /** Learns the time from what was said between these two moments of the steady clock. */
  learn(sent: number, received: number, serverTime: string): void {
    this.#clock = learn(this.#clock, sent, received, serverTime);
  }

  change(event: Change): void {
    this.set({ answers: change(this.#state.answers, event) });
  }

  set(part: Partial<RoomState>): void {
    const changed = Object.entries(part).some(
      ([key, value]) => this.#state[key as keyof RoomState] !== value,
    );
    if (changed) {
      this.replace({ ...this.#state, ...part });
    }
  }

  replace(state: RoomState): void {
    this.#state = state;
    this.#listeners.forEach(listener => listener());
  }

  timer(name: string, milliseconds: number, run: () => void): void {
    this.cancel(name);
    if (this.isOpen) {
      this.#timers.set(
        name,
        this.around.after(milliseconds, () => {
          this.#timers.delete(name);
          run();
        }),
      );
    }
  }

  cancel(name: string): void {
    this.#timers.get(name)?.();
    this.#timers.delete(name);
  }

  cancelAll(): void {
    this.#timers.forEach(cancel => cancel());
    this.#timers.clear();
  }

  /** Makes a request, learns the time from its reply, and notices whether the server can be reached. */
  async ask<T extends Clockwork>(request: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
    const sent = this.around.steady();
    const outcome = await request();
    if (outcome.kind === 'done') {
      this.learn(sent, this.around.steady(), outcome.value.serverTime);
    }
    this.#noticeTrouble(outcome);
    return outcome;
  }

  waitAfter(tries: number, outcome: Outcome<unknown>): number {
    const asked = outcome.kind === 'unreachable' ? (outcome.retryAfter ?? 0) : 0;
    return Math.max(asked, backOff(tries, this.around.lot()));
  }

  #noticeTrouble(outcome: Outcome<unknown>): void {
    const kind = troubleIn(outcome, this.#state.paper !== null);
    const before = this.#state.trouble;
    if (kind === null && before !== null) {
      this.set({ trouble: null, nextTry: null });
      this.change({ kind: 'retry-now' });
    } else if (kind !== null && this.#state.phase !== 'ended') {
      this.set({ trouble: { kind, since: before?.since ?? this.now() } });
    }
  }

  /** Puts what the server does not have yet where a reload finds it. */
  keep(): void {
    if (this.#state.access === 'other-tab') {
      return;
    }
    if (this.#state.phase !== 'ended') {
      this.#keepMarks();
    }
    void this.around.shelf.keep(keptOf(this.#state)).then(keeps => this.set({ keeps }));
  }

  #keepMarks(): void {
    const { flags, unsure } = this.#state;
    const positions = Object.keys(flags)
      .map(Number)
      .filter(position => flags[position]);
    keepMarked(this.around.storage, 'flagged', this.attempt, positions);
    keepMarked(this.around.storage, 'unsure', this.attempt, unsure);
  }
}

function keptOf({ answers, flagsUnsent, seen, struck, unsure, notes, phase }: RoomState): Kept {
  const { unsent, offered, refused } = answers;
  const ended = phase === 'ended';
  return {
    ...{ unsent, offered, refused, seen, struck, unsure },
    flags: ended ? {} : flagsUnsent,
    notes: ended ? {} : notes,
  };
}

function troubleIn(outcome: Outcome<unknown>, isIn: boolean): Trouble['kind'] | null {
  switch (outcome.kind) {
    case 'unreachable':
      return outcome.offline ? 'offline' : 'server';
    case 'signed-out':
      return 'signed-out';
    case 'gone':
      // An attempt does not go; the browser's login is another one now.
      return isIn ? 'signed-out' : null;
    case 'done':
    case 'closed':
    case 'taken-over':
    case 'invalid':
      return null;
  }
}
