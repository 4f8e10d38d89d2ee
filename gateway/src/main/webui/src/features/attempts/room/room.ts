import type { AttemptView } from '@/lib/api/quiz';
import { keepFlagged, type Store } from '@/lib/flagged';
import { backOff, change, due, nextDue, unsentOf, type Change } from './answers';
import { learn, secondsLeft, serverNow, type ServerClock } from './clock';
import { keep, recall } from './kept';
import type { AttemptServer, Clockwork, Outcome } from './server';
import {
  endedWith,
  lookedAt,
  mayChange,
  NOT_THERE,
  submitted,
  takenOver,
  type RoomState,
  type Trouble,
} from './state';

/** What the room needs of the world around it. */
export interface Surroundings {
  readonly server: AttemptServer;
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

const ASK_EVERY = 30_000;
const ASK_AT_END_EVERY = 2_000;
const SLOW_AFTER = 600;
const AT_ONCE = 4;
/** Longer waits overflow a browser's timer. */
const LONGEST_TIMER = 12 * 3_600_000;

/**
 * The exam room of one attempt in this page: sends answers as they are given, keeps what is unsent, asks the server, and knows when
 * the time is up. The server decides everything; what is shown follows its replies.
 */
export class Room {
  #state: RoomState = NOT_THERE;
  #clock: ServerClock | null = null;
  readonly #attempt: string;
  readonly #around: Surroundings;
  readonly #listeners = new Set<() => void>();
  readonly #timers = new Map<string, () => void>();
  #ends: (() => void)[] = [];
  #claim: () => void = () => undefined;
  #started: AttemptView | undefined;
  #open = false;
  #looking = false;
  #submitting = false;

  /** @param started what the server said when the attempt was started just now; saves the first look */
  constructor(attempt: string, around: Surroundings, started?: AttemptView) {
    this.#attempt = attempt;
    this.#around = around;
    this.#started = started;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): RoomState => this.#state;

  /** Server time as known here, milliseconds. */
  readonly now = (): number => serverNow(this.#clock, this.#around.steady(), this.#around.wall());

  readonly secondsLeft = (): number => secondsLeft(this.#state.deadline, this.now());

  readonly secondsToNextTry = (): number =>
    this.#state.nextTry === null ? 0 : secondsLeft(this.#state.nextTry, this.#around.steady());

  /** Begins to work; what is returned ends it. Nothing is lost in between, and it can begin again. */
  open(): () => void {
    this.#open = true;
    const kept = recall(this.#around.storage, this.#attempt);
    if (this.#state.paper === null) {
      this.#set({
        answers: {
          ...this.#state.answers,
          unsent: kept.unsent,
          offered: kept.offered,
          refused: kept.refused,
        },
        flagsUnsent: kept.flags,
        seen: kept.seen,
        struck: kept.struck,
      });
    }
    const tabs = this.#around.tabs(this.#attempt, () => this.#otherTabWrites());
    this.#claim = tabs.claim;
    this.#ends = [
      tabs.end,
      this.#around.changes(this.#attempt, () => void this.look()),
      this.#around.returns(() => this.#returned()),
    ];
    this.#claim();
    if (this.#started === undefined) {
      void this.look();
    } else {
      const now = this.#around.steady();
      // Nobody knows how long the reply has been here; the next one is exact.
      this.#clock = learn(this.#clock, now - 500, now, this.#started.serverTime);
      this.#lookedAt(this.#started);
      this.#started = undefined;
    }
    return () => this.#close();
  }

  /** Asked after a reply: the page may have gone meanwhile. */
  #isClosed(): boolean {
    return !this.#open;
  }

  #close(): void {
    this.#open = false;
    this.#ends.forEach(end => end());
    this.#timers.forEach(cancel => cancel());
    this.#timers.clear();
  }

  /** Gives, changes or (with none chosen) takes back the answer to a question. */
  answer(position: number, chosen: readonly string[]): void {
    if (mayChange(this.#state)) {
      this.#set({ submitSent: false });
      this.#change({ kind: 'chosen', position, chosen, at: this.now() });
      this.#keep();
      this.#send();
    }
  }

  strike(position: number, option: string): void {
    const present = this.#state.struck[position] ?? [];
    const next = present.includes(option) ? present.filter(other => other !== option) : [...present, option];
    this.#set({ struck: { ...this.#state.struck, [position]: next } });
    this.#keep();
  }

  flag(position: number): void {
    if (mayChange(this.#state)) {
      const flagged = this.#state.flags[position] !== true;
      this.#set({
        flags: { ...this.#state.flags, [position]: flagged },
        flagsUnsent: { ...this.#state.flagsUnsent, [position]: flagged },
      });
      this.#keep();
      void this.#sendFlag(position, flagged);
    }
  }

  see(position: number): void {
    if (!this.#state.seen.includes(position)) {
      this.#set({ seen: [...this.#state.seen, position] });
      this.#keep();
    }
  }

  retryNow(): void {
    this.#change({ kind: 'retry-now' });
    this.#send();
    void this.look();
  }

  useOffer(position: number): void {
    if (mayChange(this.#state)) {
      this.#change({ kind: 'offer-used', position, at: this.now() });
      this.#keep();
      this.#send();
    }
  }

  dropOffer(position: number): void {
    this.#change({ kind: 'offer-dropped', position });
    this.#keep();
  }

  closeNotice(): void {
    this.#set({ timeAdded: null });
  }

  /** Makes this page the one that writes. */
  async takeOver(): Promise<void> {
    const { paper, access } = this.#state;
    if (paper === null || access === 'writing') {
      return;
    }
    if (access === 'other-tab') {
      const { unsent, offered } = recall(this.#around.storage, this.#attempt);
      this.#set({ access: 'writing', answers: { ...this.#state.answers, unsent, offered } });
      this.#claim();
      await this.look();
      return;
    }
    const outcome = await this.#ask(() => this.#around.server.takeOver(paper.exam));
    if (outcome.kind === 'done') {
      this.#claim();
      this.#set({ access: 'writing' });
      this.#lookedAt(outcome.value);
    }
  }

  /** Asks the server how the attempt stands. */
  async look(): Promise<void> {
    if (this.#looking || !this.#open || this.#state.phase === 'ended') {
      return;
    }
    this.#looking = true;
    const outcome = await this.#ask(() => this.#around.server.look());
    this.#looking = false;
    if (this.#isClosed()) {
      return;
    }
    switch (outcome.kind) {
      case 'done':
        this.#lookedAt(outcome.value);
        return;
      case 'gone':
        if (this.#state.paper === null) {
          this.#set({ arrival: 'gone' });
        }
        return;
      case 'unreachable':
      case 'signed-out':
      case 'closed':
      case 'taken-over':
      case 'invalid':
        if (this.#state.paper === null) {
          this.#set({ arrival: 'unreachable' });
        }
        this.#timer('look', this.#lookAgainIn(), () => void this.look());
    }
  }

  #lookedAt(view: AttemptView): void {
    this.#replace(lookedAt(this.#state, view));
    this.#keep();
    this.#timer('look', this.#lookAgainIn(), () => void this.look());
    this.#watchDeadline();
    this.#send();
    this.#sendFlags();
    if (this.#state.phase === 'time-up') {
      this.#bringInWhatIsUnsent();
    }
  }

  #lookAgainIn(): number {
    return this.#state.phase === 'time-up' || this.#state.paper === null ? ASK_AT_END_EVERY : ASK_EVERY;
  }

  #watchDeadline(): void {
    if (this.#state.phase === 'open' || this.#state.phase === 'submitting') {
      const left = this.#state.deadline - this.now();
      this.#timer('deadline', Math.min(Math.max(0, left), LONGEST_TIMER), () => this.#timeIsUp());
    }
  }

  /** The clock says so; the server is asked before anything closes, as time may have been added. */
  #timeIsUp(): void {
    if (this.now() < this.#state.deadline) {
      this.#watchDeadline();
      return;
    }
    if (this.#state.phase === 'open') {
      this.#set({ phase: 'time-up', submitTries: 0 });
    }
    void this.look();
  }

  /** Within the grace the server takes what it does not have yet; after that it closes by itself. */
  #bringInWhatIsUnsent(): void {
    if (this.#state.access === 'writing' && unsentOf(this.#state.answers).length > 0 && !this.#submitting) {
      void this.#submit();
    }
  }

  /** Submits, on the student's word. */
  submit(): void {
    if (mayChange(this.#state)) {
      this.#set({ phase: 'submitting', submitTries: 0 });
      void this.#submit();
    }
  }

  /** Stops trying to submit; the answers are as they were. */
  goOn(): void {
    if (this.#state.phase === 'submitting') {
      this.#cancel('submit');
      this.#set({ phase: 'open', nextTry: null });
      void this.look();
      this.#send();
    }
  }

  async #submit(): Promise<void> {
    const answers = unsentOf(this.#state.answers).map(({ position, chosen }) => ({ position, chosen }));
    this.#submitting = true;
    this.#set({ submitSent: true });
    const outcome = await this.#ask(() => this.#around.server.submit(answers));
    this.#submitting = false;
    if (!this.#open || this.#state.phase === 'ended') {
      return;
    }
    switch (outcome.kind) {
      case 'done':
        this.#replace(submitted(this.#state, outcome.value.submittedAt, outcome.value.by));
        this.#keep();
        return;
      case 'closed':
        // "Not yet submitted" is the server's word on this very request, so it carried nothing in.
        this.#set({ submitSent: outcome.submittedAt !== null && this.#state.submitTries > 0 });
        this.#refused(outcome);
        return;
      case 'taken-over':
        this.#set({ submitSent: false });
        this.#refused(outcome);
        return;
      case 'invalid':
      case 'gone':
        // One of the answers does not fit: sent one by one, the server says which.
        this.#set({
          submitSent: false,
          phase: this.#state.phase === 'submitting' ? 'open' : this.#state.phase,
        });
        this.#send();
        return;
      case 'unreachable':
      case 'signed-out': {
        const tries = this.#state.submitTries + 1;
        const wait = this.#state.phase === 'time-up' ? ASK_AT_END_EVERY / 2 : this.#waitAfter(tries, outcome);
        this.#set({ submitTries: tries, nextTry: this.#around.steady() + wait });
        this.#timer('submit', wait, () => void this.#submit());
      }
    }
  }

  #send(): void {
    const { answers, access, phase } = this.#state;
    if (access !== 'writing' || phase !== 'open' || this.#state.paper === null || !this.#open) {
      return;
    }
    const underWay = unsentOf(answers).filter(unsent => unsent.underWay).length;
    for (const { position, chosen } of due(answers, this.#around.steady()).slice(0, AT_ONCE - underWay)) {
      this.#change({ kind: 'sent', position });
      void this.#save(position, chosen);
    }
    const next = nextDue(this.#state.answers);
    if (next !== null && underWay < AT_ONCE) {
      this.#timer('send', Math.max(0, next - this.#around.steady()), () => this.#send());
    }
  }

  async #save(position: number, chosen: readonly string[]): Promise<void> {
    const slow = this.#around.after(SLOW_AFTER, () => this.#set({ slow: true }));
    const outcome = await this.#ask(() => this.#around.server.save(position, chosen));
    slow();
    switch (outcome.kind) {
      case 'done':
        this.#change({ kind: 'saved', position, receipt: outcome.value });
        this.#clockwork(outcome.value);
        break;
      case 'invalid':
        this.#change({ kind: 'refused', position, why: 'invalid' });
        break;
      case 'closed':
      case 'taken-over':
        this.#refused(outcome);
        break;
      case 'unreachable':
      case 'signed-out':
      case 'gone': {
        const tries = (this.#state.answers.unsent[position]?.tries ?? 0) + 1;
        const wait = this.#waitAfter(tries, outcome);
        this.#change({ kind: 'failed', position, now: this.#around.steady(), wait });
      }
    }
    if (!unsentOf(this.#state.answers).some(unsent => unsent.underWay)) {
      this.#set({ slow: false });
    }
    this.#set({ nextTry: this.#state.trouble === null ? null : nextDue(this.#state.answers) });
    this.#keep();
    this.#send();
  }

  #sendFlags(): void {
    for (const [position, flagged] of Object.entries(this.#state.flagsUnsent)) {
      void this.#sendFlag(Number(position), flagged);
    }
  }

  /** A flag is a help for the student and never holds an answer up; it is sent again with the next look. */
  async #sendFlag(position: number, flagged: boolean): Promise<void> {
    if (this.#state.access !== 'writing' || this.#state.phase !== 'open') {
      return;
    }
    const outcome = await this.#ask(() => this.#around.server.flag(position, flagged));
    if (outcome.kind === 'done' || outcome.kind === 'invalid') {
      this.#set({
        flagsUnsent: Object.fromEntries(
          Object.entries(this.#state.flagsUnsent).filter(
            ([other, wanted]) => Number(other) !== position || wanted !== flagged,
          ),
        ),
      });
      this.#keep();
    } else if (outcome.kind === 'closed' || outcome.kind === 'taken-over') {
      this.#refused(outcome);
    }
  }

  #refused(outcome: Outcome<unknown> & { kind: 'closed' | 'taken-over' }): void {
    if (this.#state.phase === 'ended') {
      return;
    }
    if (outcome.kind === 'taken-over') {
      if (this.#state.access === 'writing') {
        this.#replace(takenOver(this.#state));
        this.#cancel('submit');
      }
    } else if (outcome.submittedAt !== null) {
      this.#replace(endedWith(this.#state, outcome.submittedAt, outcome.by));
    } else if (!this.#state.submitSent) {
      // Deadline and grace are over and the server is about to submit what it has.
      this.#set({
        phase: 'time-up',
        answers: change(this.#state.answers, { kind: 'closed' }),
        nextTry: null,
      });
    }
    this.#keep();
    void this.look();
  }

  #otherTabWrites(): void {
    if (this.#state.access === 'writing' && this.#state.phase !== 'ended') {
      this.#cancel('submit');
      // Its answers are in this browser's store, which the other tab has read: it sends them.
      this.#set({
        access: 'other-tab',
        phase: this.#state.phase === 'submitting' ? 'open' : this.#state.phase,
        nextTry: null,
      });
    }
  }

  #returned(): void {
    this.#change({ kind: 'retry-now' });
    this.#send();
    void this.look();
  }

  #waitAfter(tries: number, outcome: Outcome<unknown>): number {
    const asked = outcome.kind === 'unreachable' ? (outcome.retryAfter ?? 0) : 0;
    return Math.max(asked, backOff(tries, this.#around.lot()));
  }

  /** Makes a request, learns the time from its reply, and notices whether the server can be reached. */
  async #ask<T extends Clockwork>(request: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
    const sent = this.#around.steady();
    const outcome = await request();
    if (outcome.kind === 'done') {
      this.#clock = learn(this.#clock, sent, this.#around.steady(), outcome.value.serverTime);
    }
    this.#noticeTrouble(outcome);
    return outcome;
  }

  #noticeTrouble(outcome: Outcome<unknown>): void {
    const kind: Trouble['kind'] | null =
      outcome.kind === 'unreachable'
        ? outcome.offline
          ? 'offline'
          : 'server'
        : outcome.kind === 'signed-out'
          ? 'signed-out'
          : null;
    const before = this.#state.trouble;
    if (kind === null && before !== null) {
      this.#set({ trouble: null, nextTry: null });
      this.#change({ kind: 'retry-now' });
    } else if (kind !== null && this.#state.phase !== 'ended') {
      this.#set({ trouble: { kind, since: before?.since ?? this.now() } });
    }
  }

  /** A reply to a save says when the attempt ends, too; what else changed is asked for. */
  #clockwork({ revision }: Clockwork): void {
    if (revision > this.#state.revision) {
      void this.look();
    }
  }

  #keep(): void {
    const { access, answers, flagsUnsent, flags, seen, struck, phase } = this.#state;
    if (access === 'other-tab') {
      return;
    }
    if (phase !== 'ended') {
      keepFlagged(
        this.#around.storage,
        this.#attempt,
        Object.keys(flags)
          .map(Number)
          .filter(position => flags[position]),
      );
    }
    const { unsent, offered, refused } = answers;
    const kept = { unsent, offered, refused, flags: phase === 'ended' ? {} : flagsUnsent, seen, struck };
    this.#set({ keeps: keep(this.#around.storage, this.#attempt, kept) });
  }

  #change(event: Change): void {
    this.#set({ answers: change(this.#state.answers, event) });
  }

  #set(part: Partial<RoomState>): void {
    const changed = Object.entries(part).some(
      ([key, value]) => this.#state[key as keyof RoomState] !== value,
    );
    if (changed) {
      this.#replace({ ...this.#state, ...part });
    }
  }

  #replace(state: RoomState): void {
    this.#state = state;
    this.#listeners.forEach(listener => listener());
  }

  #timer(name: string, milliseconds: number, run: () => void): void {
    this.#cancel(name);
    if (this.#open) {
      this.#timers.set(
        name,
        this.#around.after(milliseconds, () => {
          this.#timers.delete(name);
          run();
        }),
      );
    }
  }

  #cancel(name: string): void {
    this.#timers.get(name)?.();
    this.#timers.delete(name);
  }
}
