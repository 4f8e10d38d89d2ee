import type { AttemptView } from '@/lib/api/quiz';
import type { Surroundings } from '../room/core';
import { NOTHING_KEPT, readKept, type Kept } from '../room/kept';
import type { Outcome } from '../room/server';

export const START = Date.parse('2026-11-23T13:00:00Z');
export const MINUTE = 60_000;

/** The attempt API as the contract describes it, in memory, with a network that can be cut. */
export class Exam {
  network: 'there' | 'gone' | 'hanging' | 'replies-lost' | 'foreign' = 'there';
  writer = 'this';
  deadline = START + 10 * MINUTE;
  revision = 0;
  submittedAt: string | null = null;
  by: 'learner' | 'deadline' | null = null;
  sequence = 0;
  answers = new Map<number, AttemptView['answers'][number]>();
  flags = new Set<number>();
  asked: string[] = [];
  /** What the browser has, whatever becomes of the page. */
  kept: Kept = NOTHING_KEPT;
  #hanging: (() => void)[] = [];

  surroundings(device = 'this'): Surroundings {
    return {
      server: {
        look: () => this.#reply('look', () => this.#done(this.view(device))),
        save: (position, chosen) =>
          this.#reply(`save ${position}`, () => this.#save(device, position, chosen)),
        flag: (position, flagged) =>
          this.#reply(`flag ${position}`, () => {
            if (flagged) this.flags.add(position);
            else this.flags.delete(position);
            return this.#done(this.#clockwork());
          }),
        submit: answers => this.#reply(`submit ${answers.length}`, () => this.#submit(device, answers)),
        takeOver: () =>
          this.#reply('take-over', () => {
            this.takeOver(device);
            return this.#done(this.view(device));
          }),
      },
      shelf: {
        recall: () => Promise.resolve(readKept(JSON.parse(JSON.stringify(this.kept)))),
        keep: kept => {
          this.kept = kept;
          return Promise.resolve(true);
        },
      },
      storage: localStorage,
      steady: () => Date.now() - START,
      wall: () => Date.now(),
      after: (milliseconds, run) => {
        const timer = setTimeout(run, milliseconds);
        return () => clearTimeout(timer);
      },
      lot: () => 0.5,
      changes: (_, changed) => {
        this.tell = changed;
        return () => undefined;
      },
      returns: returned => {
        this.returned = returned;
        return () => undefined;
      },
      tabs: (_, other) => {
        this.otherTab = other;
        return { claim: () => undefined, end: () => undefined };
      },
    };
  }

  tell: () => void = () => undefined;
  returned: () => void = () => undefined;
  otherTab: () => void = () => undefined;

  takeOver(device: string) {
    if (this.writer !== device) {
      this.writer = device;
      this.revision++;
    }
  }

  saveElsewhere(position: number, ...chosen: string[]) {
    this.#append(position, chosen);
  }

  close(by: 'learner' | 'deadline') {
    this.submittedAt = new Date(Date.now()).toISOString();
    this.by = by;
    this.revision++;
  }

  letGo() {
    this.network = 'there';
    this.#hanging.splice(0).forEach(go => go());
  }

  view(device: string): AttemptView {
    return {
      attempt: 'one',
      exam: 'mock-b',
      examTitle: 'Mock exam B',
      course: 'flask-training',
      number: 1,
      state: this.submittedAt === null ? 'open' : 'submitted',
      startedAt: new Date(START).toISOString(),
      graceSeconds: 5,
      ledger: [],
      writer: device === this.writer,
      questions: [],
      answers: [...this.answers.values()],
      flags: [...this.flags],
      submittedAt: this.submittedAt,
      by: this.by,
      ...this.#clockwork(),
    };
  }

  #clockwork() {
    return {
      serverTime: new Date(Date.now()).toISOString(),
      deadline: new Date(this.deadline).toISOString(),
      revision: this.revision,
    };
  }

  #append(position: number, chosen: readonly string[]) {
    this.sequence++;
    const savedAt = new Date(Date.now()).toISOString();
    this.answers.set(position, { position, chosen: [...chosen], sequence: this.sequence, savedAt });
    return { sequence: this.sequence, hash: `hash ${this.sequence}`, savedAt };
  }

  #rule(device: string): Outcome<never> | null {
    if (this.submittedAt !== null || Date.now() > this.deadline + 5000) {
      return { kind: 'closed', submittedAt: this.submittedAt, by: this.by };
    }
    return device === this.writer ? null : { kind: 'taken-over' };
  }

  #save(device: string, position: number, chosen: readonly string[]) {
    return this.#rule(device) ?? this.#done({ ...this.#append(position, chosen), ...this.#clockwork() });
  }

  #submit(device: string, answers: readonly { position: number; chosen: readonly string[] }[]) {
    const refusal = this.#rule(device);
    if (refusal) return refusal;
    answers.forEach(({ position, chosen }) => this.#append(position, chosen));
    this.close('learner');
    return this.#done({ ...this.#clockwork(), submittedAt: this.submittedAt ?? '', by: 'learner' as const });
  }

  #done<T>(value: T): Outcome<T> {
    return { kind: 'done', value };
  }

  async #reply<T>(what: string, act: () => Outcome<T>): Promise<Outcome<T>> {
    this.asked.push(what);
    if (this.network === 'hanging') await new Promise<void>(go => this.#hanging.push(go));
    else await Promise.resolve();
    if (this.network === 'gone') return { kind: 'unreachable', offline: true, retryAfter: null };
    if (this.network === 'foreign') return { kind: 'gone' };
    const outcome = act();
    return this.network === 'replies-lost'
      ? { kind: 'unreachable', offline: true, retryAfter: null }
      : outcome;
  }
}
