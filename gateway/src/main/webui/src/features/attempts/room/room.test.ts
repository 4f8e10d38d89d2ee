import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isAnswered, unsentOf } from './answers';
import type { Surroundings } from './core';
import { NOTHING_KEPT, readKept, type Kept } from './kept';
import { Room } from './room';
import type { AttemptView } from '@/lib/api/quiz';
import type { Outcome } from './server';
import { mayChange } from './state';

const START = Date.parse('2026-11-23T13:00:00Z');
const MINUTE = 60_000;

/** The attempt API as the contract describes it, in memory, with a network that can be cut. */
class Exam {
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

describe('the exam room', () => {
  let exam: Exam;
  let room: Room;
  let leave: () => void;

  const settle = () => vi.advanceTimersByTimeAsync(1);
  const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
  const enter = async (device = 'this') => {
    room = new Room('one', exam.surroundings(device));
    leave = room.open();
    await settle();
  };
  const reload = async () => {
    leave();
    await enter();
  };
  const asked = (what: string) => exam.asked.filter(request => request.startsWith(what)).length;

  beforeEach(async () => {
    vi.useFakeTimers({ now: START });
    localStorage.clear();
    exam = new Exam();
    await enter();
  });

  afterEach(() => {
    leave();
    vi.useRealTimers();
  });

  it('"saved" is known after the reply, never before', async () => {
    exam.network = 'hanging';
    room.answer(3, ['b']);
    await settle();
    expect(room.state().answers.receipt).toBeNull();
    expect(isAnswered(room.state().answers, 3)).toBe(true);

    exam.letGo();
    await settle();
    expect(room.state().answers.receipt?.sequence).toBe(1);
    expect(unsentOf(room.state().answers)).toEqual([]);
  });

  it('a save that takes long is shown as under way', async () => {
    exam.network = 'hanging';
    room.answer(3, ['b']);
    await pass(599);
    expect(room.state().slow).toBe(false);
    await pass(2);
    expect(room.state().slow).toBe(true);
    exam.letGo();
    await settle();
    expect(room.state().slow).toBe(false);
  });

  it('answers given without a network are kept, tried again and saved', async () => {
    exam.network = 'gone';
    room.answer(3, ['b']);
    room.answer(4, ['a']);
    room.answer(4, ['a', 'c']);
    await settle();
    expect(room.state().trouble?.kind).toBe('offline');
    await pass(2000);
    expect(room.state().answers.unsent[3]?.tries).toBeGreaterThan(1);

    exam.network = 'there';
    await pass(15_000);
    expect(exam.answers.get(3)?.chosen).toEqual(['b']);
    expect(exam.answers.get(4)?.chosen).toEqual(['a', 'c']);
    expect(room.state().trouble).toBeNull();
  });

  it('when the network is back, nothing waits for its turn', async () => {
    exam.network = 'gone';
    room.answer(3, ['b']);
    await pass(20_000);
    exam.network = 'there';
    exam.returned();
    await settle();
    expect(exam.answers.get(3)?.chosen).toEqual(['b']);
  });

  it('unsent answers survive a reload', async () => {
    exam.network = 'gone';
    room.answer(3, ['b']);
    await settle();
    exam.network = 'there';
    await reload();
    expect(exam.answers.get(3)?.chosen).toEqual(['b']);
  });

  it('the server is asked every 30 seconds', async () => {
    const before = asked('look');
    await pass(90_000);
    expect(asked('look')).toBe(before + 3);
  });

  it('the older device becomes read-only when another one takes over', async () => {
    exam.takeOver('other');
    exam.tell();
    await settle();
    expect(room.state().access).toBe('other-device');
    expect(mayChange(room.state())).toBe(false);

    room.answer(3, ['b']);
    await settle();
    expect(asked('save')).toBe(0);
  });

  it('the older device learns it from a refused save, and its answer is offered', async () => {
    exam.takeOver('other');
    exam.saveElsewhere(3, 'c');
    room.answer(3, ['b']);
    await settle();
    expect(room.state().access).toBe('other-device');
    expect(room.state().answers.saved[3]?.chosen).toEqual(['c']);
    expect(room.state().answers.offered[3]?.chosen).toEqual(['b']);
    expect(exam.answers.get(3)?.chosen).toEqual(['c']);
  });

  it('continuing here makes this device the writer; what it had is still only offered', async () => {
    exam.takeOver('other');
    exam.saveElsewhere(3, 'c');
    room.answer(3, ['b']);
    await settle();
    await room.takeOver();
    expect(exam.writer).toBe('this');
    expect(room.state().access).toBe('writing');
    expect(exam.answers.get(3)?.chosen).toEqual(['c']);

    room.useOffer(3);
    await settle();
    expect(exam.answers.get(3)?.chosen).toEqual(['b']);
  });

  it('a newer tab of the same browser takes over, and its older tab sends nothing more', async () => {
    exam.network = 'gone';
    room.answer(3, ['b']);
    await settle();
    exam.otherTab();
    exam.network = 'there';
    await pass(20_000);
    expect(room.state().access).toBe('other-tab');
    expect(asked('save 3')).toBe(1);
  });

  it('a submit carries the answers that are not acknowledged', async () => {
    exam.network = 'gone';
    room.answer(3, ['b']);
    await settle();
    exam.network = 'there';
    room.submit();
    await settle();
    expect(asked('submit 1')).toBe(1);
    expect(exam.answers.get(3)?.chosen).toEqual(['b']);
    expect(room.state().ended).toMatchObject({ by: 'learner' });
    expect(room.state().answers.refused).toEqual({});
  });

  it('a submit whose reply was lost is tried again and not taken for a refusal of its answers', async () => {
    exam.network = 'gone';
    room.answer(3, ['b']);
    await settle();
    exam.network = 'replies-lost';
    room.submit();
    await settle();
    expect(room.state().phase).toBe('submitting');
    exam.network = 'there';
    await pass(5000);
    expect(room.state().phase).toBe('ended');
    expect(room.state().answers.refused).toEqual({});
  });

  it('while it submits, nothing can be changed; going on makes it possible again', async () => {
    exam.network = 'gone';
    room.submit();
    await settle();
    expect(mayChange(room.state())).toBe(false);
    room.goOn();
    expect(mayChange(room.state())).toBe(true);
    exam.network = 'there';
    await pass(60_000);
    expect(exam.submittedAt).toBeNull();
  });

  it('at the end the server is asked before anything closes, as time may have been added', async () => {
    await pass(9 * MINUTE + 50_000);
    exam.deadline += 8 * MINUTE;
    exam.revision++;
    await pass(10_000);
    expect(room.state().phase).toBe('open');
    expect(room.state().timeAdded?.seconds).toBe(480);
    expect(room.secondsLeft()).toBe(480);
  });

  it('at the end what is unsent is brought in within the grace', async () => {
    await pass(9 * MINUTE + 58_000);
    exam.network = 'gone';
    room.answer(3, ['b']);
    await pass(3000);
    exam.network = 'there';
    await pass(3000);
    expect(exam.answers.get(3)?.chosen).toEqual(['b']);
    expect(room.state().ended).toMatchObject({ by: 'learner' });
    expect(room.state().answers.refused).toEqual({});
  });

  it('with everything saved the page waits for the server to close', async () => {
    room.answer(3, ['b']);
    await pass(10 * MINUTE + 3000);
    expect(room.state().phase).toBe('time-up');
    expect(asked('submit')).toBe(0);
    await pass(3000);
    exam.close('deadline');
    await pass(2500);
    expect(room.state().ended).toMatchObject({ by: 'deadline' });
  });

  it('an answer that comes too late is kept with the reason', async () => {
    await pass(9 * MINUTE + 58_000);
    exam.network = 'gone';
    room.answer(3, ['b']);
    await pass(20_000);
    exam.network = 'there';
    exam.close('deadline');
    await pass(4000);
    expect(room.state().phase).toBe('ended');
    expect(room.state().answers.refused[3]).toMatchObject({ chosen: ['b'], why: 'closed' });
  });

  it('a save under way that loses against the submit that carries it is not refused', async () => {
    exam.network = 'hanging';
    room.answer(3, ['b']);
    await settle();
    room.submit();
    await settle();
    exam.letGo();
    await settle();
    expect(exam.answers.get(3)?.chosen).toEqual(['b']);
    expect(room.state().phase).toBe('ended');
    expect(room.state().answers.refused).toEqual({});
  });

  it('flags are confirmed, and kept until they are', async () => {
    exam.network = 'gone';
    room.flag(3);
    await settle();
    expect(room.state().flags[3]).toBe(true);
    exam.network = 'there';
    await reload();
    expect(exam.flags.has(3)).toBe(true);
  });

  it('nothing counts as seen or struck out on the server, but both survive a reload', async () => {
    room.see(3);
    room.strike(3, 'a');
    await reload();
    expect(room.state().seen).toEqual([3]);
    expect(room.state().struck[3]).toEqual(['a']);
  });

  it('what is typed in the last moment before the time is up is given and saved', async () => {
    room.beforeClose(() => room.answer(3, ['typed']));
    await pass(10 * MINUTE + 3000);
    expect(exam.answers.get(3)?.chosen).toEqual(['typed']);
    expect(room.state().phase).toBe('time-up');
    expect(room.state().answers.refused).toEqual({});
  });

  it('a field that has gone gives nothing more', async () => {
    room.beforeClose(() => room.answer(3, ['typed']))();
    await pass(10 * MINUTE + 1000);
    expect(exam.answers.size).toBe(0);
  });

  it('when somebody else is logged in, answers wait here and the page says so', async () => {
    exam.network = 'foreign';
    room.answer(3, ['b']);
    await settle();
    expect(room.state().trouble?.kind).toBe('signed-out');
    expect(unsentOf(room.state().answers)).toHaveLength(1);

    exam.network = 'there';
    await pass(20_000);
    expect(exam.answers.get(3)?.chosen).toEqual(['b']);
    expect(room.state().trouble).toBeNull();
  });
});
