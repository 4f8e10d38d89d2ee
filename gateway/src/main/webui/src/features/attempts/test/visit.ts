import { afterEach, beforeEach, vi } from 'vitest';
import { Room } from '../room/room';
import { Exam, START } from './exam';

export const settle = () => vi.advanceTimersByTimeAsync(1);
export const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

/** A student in the room of an exam, with the clock at its start. */
export class Visit {
  exam = new Exam();
  room = new Room('one', this.exam.surroundings());
  #leave: () => void = () => undefined;

  async enter(): Promise<void> {
    this.room = new Room('one', this.exam.surroundings());
    this.#leave = this.room.open();
    await settle();
  }

  async reload(): Promise<void> {
    this.#leave();
    await this.enter();
  }

  leave(): void {
    this.#leave();
  }

  /** How often the server was asked for it. */
  asked(what: string): number {
    return this.exam.asked.filter(request => request.startsWith(what)).length;
  }
}

/** For each test of a file a visit of its own: what is returned is the one of the test that runs. */
export function visitForEachTest(): () => Visit {
  let visit: Visit;
  beforeEach(async () => {
    vi.useFakeTimers({ now: START });
    localStorage.clear();
    visit = new Visit();
    await visit.enter();
  });
  afterEach(() => {
    visit.leave();
    vi.useRealTimers();
  });
  return () => visit;
}
