import { due, nextDue, unsentOf } from './answers';
import type { RoomCore } from './core';
import type { Outcome } from './server';

const SLOW_AFTER = 600;
const AT_ONCE = 4;

/** What the sender leaves to the room. */
export interface SenderTells {
  /** The server refused for good. */
  refused(outcome: Outcome<unknown> & { kind: 'closed' | 'taken-over' }): void;
  /** A reply says that more has changed than what it answers. */
  stale(): void;
}

/** The queue of answers and flags that the server does not have yet: sends them as they come, and again until they are in. */
export class Sender {
  readonly #core: RoomCore;
  readonly #tell: SenderTells;

  constructor(core: RoomCore, tell: SenderTells) {
    this.#core = core;
    this.#tell = tell;
  }

  send(): void {
    const core = this.#core;
    const { answers, access, phase, paper } = core.state;
    if (access !== 'writing' || phase !== 'open' || paper === null || !core.isOpen) {
      return;
    }
    const underWay = unsentOf(answers).filter(unsent => unsent.underWay).length;
    for (const { position, chosen } of due(answers, core.around.steady()).slice(0, AT_ONCE - underWay)) {
      core.change({ kind: 'sent', position });
      void this.#save(position, chosen);
    }
    const next = nextDue(core.state.answers);
    if (next !== null && underWay < AT_ONCE) {
      core.timer('send', Math.max(0, next - core.around.steady()), () => this.send());
    }
  }

  async #save(position: number, chosen: readonly string[]): Promise<void> {
    const core = this.#core;
    const slow = core.around.after(SLOW_AFTER, () => core.set({ slow: true }));
    const outcome = await core.ask(() => core.around.server.save(position, chosen));
    slow();
    switch (outcome.kind) {
      case 'done':
        core.change({ kind: 'saved', position, receipt: outcome.value });
        if (outcome.value.revision > core.state.revision) {
          this.#tell.stale();
        }
        break;
      case 'invalid':
        core.change({ kind: 'refused', position, why: 'invalid' });
        break;
      case 'closed':
      case 'taken-over':
        this.#tell.refused(outcome);
        break;
      case 'unreachable':
      case 'signed-out':
      case 'gone': {
        const tries = (core.state.answers.unsent[position]?.tries ?? 0) + 1;
        const wait = core.waitAfter(tries, outcome);
        core.change({ kind: 'failed', position, now: core.around.steady(), wait });
      }
    }
    if (!unsentOf(core.state.answers).some(unsent => unsent.underWay)) {
      core.set({ slow: false });
    }
    core.set({ nextTry: core.state.trouble === null ? null : nextDue(core.state.answers) });
    core.keep();
    this.send();
  }

  sendFlags(): void {
    for (const [position, flagged] of Object.entries(this.#core.state.flagsUnsent)) {
      void this.sendFlag(Number(position), flagged);
    }
  }

  /** A flag is a help for the student and never holds an answer up; it is sent again with the next look. */
  async sendFlag(position: number, flagged: boolean): Promise<void> {
    const core = this.#core;
    if (core.state.access !== 'writing' || core.state.phase !== 'open') {
      return;
    }
    const outcome = await core.ask(() => core.around.server.flag(position, flagged));
    if (outcome.kind === 'done' || outcome.kind === 'invalid') {
      core.set({
        flagsUnsent: Object.fromEntries(
          Object.entries(core.state.flagsUnsent).filter(
            ([other, wanted]) => Number(other) !== position || wanted !== flagged,
          ),
        ),
      });
      core.keep();
    } else if (outcome.kind === 'closed' || outcome.kind === 'taken-over') {
      this.#tell.refused(outcome);
    }
  }
}
