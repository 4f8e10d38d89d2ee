import { unsentOf } from './answers';
import type { RoomCore } from './core';
import type { Outcome } from './server';
import { mayChange, submitted } from './state';

/** How often the server is asked, or given what is unsent, once the time is up. */
export const AT_END_EVERY = 2_000;
/** Longer waits overflow a browser's timer. */
const LONGEST_TIMER = 12 * 3_600_000;

/** What the closer leaves to the room. */
export interface CloserTells {
  refused(outcome: Outcome<unknown> & { kind: 'closed' | 'taken-over' }): void;
  look(): void;
  send(): void;
}

/** The end of an attempt: by the clock, or on the student's word. The server decides; here it is asked and given what is unsent. */
export class Closer {
  readonly #core: RoomCore;
  readonly #tell: CloserTells;
  readonly #lastWords = new Set<() => void>();
  /** The submit under way, and whether the attempt is said to have changed meanwhile. */
  #submitting: { changed: boolean } | null = null;

  constructor(core: RoomCore, tell: CloserTells) {
    this.#core = core;
    this.#tell = tell;
  }

  /** Called in the last moment in which an answer may be given: a field gives what is typed in it. What is returned ends it. */
  readonly beforeClose = (give: () => void): (() => void) => {
    this.#lastWords.add(give);
    return () => this.#lastWords.delete(give);
  };

  watchDeadline(): void {
    const core = this.#core;
    if (core.state.phase === 'open' || core.state.phase === 'submitting') {
      const left = core.state.deadline - core.now();
      core.timer('deadline', Math.min(Math.max(0, left), LONGEST_TIMER), () => this.#timeIsUp());
    }
  }

  /** The clock says so; the server is asked before anything closes, as time may have been added. */
  #timeIsUp(): void {
    const core = this.#core;
    if (core.now() < core.state.deadline) {
      this.watchDeadline();
      return;
    }
    if (core.state.phase === 'open') {
      this.#lastWords.forEach(give => give());
      core.set({ phase: 'time-up', submitTries: 0 });
    }
    this.#tell.look();
  }

  /** Within the grace the server takes what it does not have yet; after that it closes by itself. */
  bringInWhatIsUnsent(): void {
    const { access, answers } = this.#core.state;
    if (access === 'writing' && unsentOf(answers).length > 0 && !this.#submitting) {
      void this.#submit();
    }
  }

  /** Submits, on the student's word. */
  submit(): void {
    if (mayChange(this.#core.state)) {
      this.#lastWords.forEach(give => give());
      this.#core.set({ phase: 'submitting', submitTries: 0 });
      void this.#submit();
    }
  }

  /** The attempt is said to have changed. What a submit under way makes of it, its own reply says: one who gets none asks. */
  changed(): void {
    if (this.#submitting) {
      this.#submitting.changed = true;
    } else {
      this.#tell.look();
    }
  }

  /** Stops trying to submit; the answers are as they were. */
  goOn(): void {
    if (this.#core.state.phase === 'submitting') {
      this.#core.cancel('submit');
      this.#core.set({ phase: 'open', nextTry: null });
      this.#tell.look();
      this.#tell.send();
    }
  }

  async #submit(): Promise<void> {
    const core = this.#core;
    const answers = unsentOf(core.state.answers).map(({ position, chosen }) => ({ position, chosen }));
    const submitting = { changed: false };
    this.#submitting = submitting;
    core.set({ submitSent: true });
    const outcome = await core.ask(() => core.around.server.submit(answers));
    this.#submitting = null;
    if (!core.isOpen || core.state.phase === 'ended') {
      return;
    }
    if (submitting.changed && outcome.kind !== 'done') {
      this.#tell.look();
    }
    switch (outcome.kind) {
      case 'done':
        core.replace(submitted(core.state, outcome.value));
        core.keep();
        return;
      case 'closed':
        // "Not yet submitted" is the server's word on this very request, so it carried nothing in.
        core.set({ submitSent: outcome.submittedAt !== null && core.state.submitTries > 0 });
        this.#tell.refused(outcome);
        return;
      case 'taken-over':
        core.set({ submitSent: false });
        this.#tell.refused(outcome);
        return;
      case 'invalid':
      case 'gone':
        // One of the answers does not fit: sent one by one, the server says which.
        core.set({
          submitSent: false,
          phase: core.state.phase === 'submitting' ? 'open' : core.state.phase,
        });
        this.#tell.send();
        return;
      case 'unreachable':
      case 'signed-out':
        this.#tryAgain(outcome);
    }
  }

  #tryAgain(outcome: Outcome<unknown>): void {
    const core = this.#core;
    const tries = core.state.submitTries + 1;
    const wait = core.state.phase === 'time-up' ? AT_END_EVERY / 2 : core.waitAfter(tries, outcome);
    core.set({ submitTries: tries, nextTry: core.around.steady() + wait });
    core.timer('submit', wait, () => void this.#submit());
  }
}
