import type { AttemptView } from '@/lib/api/quiz';
import { AT_END_EVERY, Closer } from './closer';
import { RoomCore, type Surroundings } from './core';
import type { Kept } from './kept';
import { Sender } from './sender';
import type { Outcome } from './server';
import { endedWith, lookedAt, mayChange, takenOver, type RoomState } from './state';

const ASK_EVERY = 30_000;

/**
 * The exam room of one attempt in this page: sends answers as they are given, keeps what is unsent, asks the server, and knows when
 * the time is up. The server decides everything; what is shown follows its replies.
 */
export class Room {
  readonly #core: RoomCore;
  readonly #sender: Sender;
  readonly #closer: Closer;
  #ends: (() => void)[] = [];
  #claim: () => void = () => undefined;
  #started: AttemptView | undefined;
  #visit = 0;
  #looking = false;

  /** @param started what the server said when the attempt was started just now; saves the first look */
  constructor(attempt: string, around: Surroundings, started?: AttemptView) {
    this.#core = new RoomCore(attempt, around);
    this.#started = started;
    const refused = (outcome: Outcome<unknown> & { kind: 'closed' | 'taken-over' }) => this.#refused(outcome);
    this.#sender = new Sender(this.#core, { refused, stale: () => void this.look() });
    this.#closer = new Closer(this.#core, {
      refused,
      look: () => void this.look(),
      send: () => this.#sender.send(),
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => this.#core.subscribe(listener);

  readonly state = (): RoomState => this.#core.state;

  readonly now = (): number => this.#core.now();

  readonly secondsLeft = (): number => this.#core.secondsLeft();

  readonly secondsToNextTry = (): number => this.#core.secondsToNextTry();

  /** See {@link Closer.beforeClose}. */
  readonly beforeClose = (give: () => void): (() => void) => this.#closer.beforeClose(give);

  /** Begins to work; what is returned ends it. Nothing is lost in between, and it can begin again. */
  open(): () => void {
    const { attempt, around } = this.#core;
    this.#core.isOpen = true;
    const tabs = around.tabs(attempt, () => this.#otherTabWrites());
    this.#claim = tabs.claim;
    this.#ends = [
      tabs.end,
      around.changes(attempt, () => this.#closer.changed()),
      around.returns(() => this.#returned()),
    ];
    this.#claim();
    void this.#begin(++this.#visit);
    return () => this.#close();
  }

  async #begin(visit: number): Promise<void> {
    if (this.#core.state.paper === null) {
      const kept = await this.#core.around.shelf.recall();
      if (visit !== this.#visit || !this.#core.isOpen) return;
      this.#takeUp(kept);
    }
    if (this.#started === undefined) {
      void this.look();
      return;
    }
    const now = this.#core.around.steady();
    // Nobody knows how long the reply has been here; the next one is exact.
    this.#core.learn(now - 500, now, this.#started.serverTime);
    this.#lookedAt(this.#started);
    this.#started = undefined;
  }

  #takeUp({ unsent, offered, refused, flags, seen, struck, unsure, notes }: Kept): void {
    this.#core.set({
      answers: { ...this.#core.state.answers, unsent, offered, refused },
      flagsUnsent: flags,
      seen,
      struck,
      unsure,
      notes,
    });
  }

  /** Asked after a reply: the page may have gone meanwhile. */
  #isClosed(): boolean {
    return !this.#core.isOpen;
  }

  #close(): void {
    this.#core.isOpen = false;
    this.#ends.forEach(end => end());
    this.#core.cancelAll();
  }

  /** Gives, changes or (with none chosen) takes back the answer to a question. */
  answer(position: number, chosen: readonly string[]): void {
    if (mayChange(this.#core.state)) {
      this.#core.set({ submitSent: false });
      this.#core.change({ kind: 'chosen', position, chosen, at: this.now() });
      this.#core.keep();
      this.#sender.send();
    }
  }

  strike(position: number, option: string): void {
    const { struck } = this.#core.state;
    const present = struck[position] ?? [];
    const next = present.includes(option) ? present.filter(other => other !== option) : [...present, option];
    this.#core.set({ struck: { ...struck, [position]: next } });
    this.#core.keep();
  }

  /** Marks the answer as one that the student is not sure of, or takes the mark back: for the eye alone, now and in the result. */
  doubt(position: number): void {
    const { state } = this.#core;
    if (mayChange(state)) {
      const unsure = state.unsure.includes(position)
        ? state.unsure.filter(other => other !== position)
        : [...state.unsure, position];
      this.#core.set({ unsure });
      this.#core.keep();
    }
  }

  note(position: number, text: string): void {
    this.#core.set({ notes: { ...this.#core.state.notes, [position]: text } });
    this.#core.keep();
  }

  flag(position: number): void {
    const { state } = this.#core;
    if (mayChange(state)) {
      const flagged = state.flags[position] !== true;
      this.#core.set({
        flags: { ...state.flags, [position]: flagged },
        flagsUnsent: { ...state.flagsUnsent, [position]: flagged },
      });
      this.#core.keep();
      void this.#sender.sendFlag(position, flagged);
    }
  }

  see(position: number): void {
    const { seen } = this.#core.state;
    if (!seen.includes(position)) {
      this.#core.set({ seen: [...seen, position] });
      this.#core.keep();
    }
  }

  retryNow(): void {
    this.#core.change({ kind: 'retry-now' });
    this.#sender.send();
    void this.look();
  }

  useOffer(position: number): void {
    if (mayChange(this.#core.state)) {
      this.#core.change({ kind: 'offer-used', position, at: this.now() });
      this.#core.keep();
      this.#sender.send();
    }
  }

  dropOffer(position: number): void {
    this.#core.change({ kind: 'offer-dropped', position });
    this.#core.keep();
  }

  closeNotice(): void {
    this.#core.set({ timeAdded: null });
  }

  submit(): void {
    this.#closer.submit();
  }

  goOn(): void {
    this.#closer.goOn();
  }

  /** Makes this page the one that writes. */
  async takeOver(): Promise<void> {
    const { paper, access } = this.#core.state;
    if (paper === null || access === 'writing') {
      return;
    }
    if (access === 'other-tab') {
      const { unsent, offered } = await this.#core.around.shelf.recall();
      this.#core.set({ access: 'writing', answers: { ...this.#core.state.answers, unsent, offered } });
      this.#claim();
      await this.look();
      return;
    }
    const outcome = await this.#core.ask(() => this.#core.around.server.takeOver(paper.exam));
    if (outcome.kind === 'done') {
      this.#claim();
      this.#core.set({ access: 'writing' });
      this.#lookedAt(outcome.value);
    }
  }

  /** Asks the server how the attempt stands. */
  async look(): Promise<void> {
    const core = this.#core;
    if (this.#looking || this.#isClosed() || core.state.phase === 'ended') {
      return;
    }
    this.#looking = true;
    const outcome = await core.ask(() => core.around.server.look());
    this.#looking = false;
    if (this.#isClosed()) {
      return;
    }
    switch (outcome.kind) {
      case 'done':
        this.#lookedAt(outcome.value);
        return;
      case 'gone':
        if (core.state.paper === null) {
          core.set({ arrival: 'gone' });
          return;
        }
        break;
      case 'unreachable':
      case 'signed-out':
      case 'closed':
      case 'taken-over':
      case 'invalid':
        if (core.state.paper === null) {
          core.set({ arrival: 'unreachable' });
        }
    }
    core.timer('look', this.#lookAgainIn(), () => void this.look());
  }

  #lookedAt(view: AttemptView): void {
    const core = this.#core;
    core.replace(lookedAt(core.state, view));
    core.keep();
    core.timer('look', this.#lookAgainIn(), () => void this.look());
    this.#closer.watchDeadline();
    this.#sender.send();
    this.#sender.sendFlags();
    if (core.state.phase === 'time-up') {
      this.#closer.bringInWhatIsUnsent();
    }
  }

  #lookAgainIn(): number {
    const { phase, paper } = this.#core.state;
    return phase === 'time-up' || paper === null ? AT_END_EVERY : ASK_EVERY;
  }

  #refused(outcome: Outcome<unknown> & { kind: 'closed' | 'taken-over' }): void {
    const core = this.#core;
    if (core.state.phase === 'ended') {
      return;
    }
    if (outcome.kind === 'taken-over') {
      if (core.state.access === 'writing') {
        core.replace(takenOver(core.state));
        core.cancel('submit');
      }
    } else if (outcome.submittedAt !== null) {
      core.replace(endedWith(core.state, outcome.submittedAt, outcome.by));
    } else if (!core.state.submitSent) {
      // Deadline and grace are over and the server is about to submit what it has.
      core.set({ phase: 'time-up', nextTry: null });
      core.change({ kind: 'closed' });
    }
    core.keep();
    void this.look();
  }

  #otherTabWrites(): void {
    const core = this.#core;
    if (core.state.access === 'writing' && core.state.phase !== 'ended') {
      core.cancel('submit');
      // Its answers are in this browser's store, which the other tab has read: it sends them.
      core.set({
        access: 'other-tab',
        phase: core.state.phase === 'submitting' ? 'open' : core.state.phase,
        nextTry: null,
      });
    }
  }

  #returned(): void {
    this.#core.change({ kind: 'retry-now' });
    this.#sender.send();
    void this.look();
  }
}
