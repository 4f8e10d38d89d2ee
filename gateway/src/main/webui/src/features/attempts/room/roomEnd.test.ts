import { describe, expect, it } from 'vitest';
import { MINUTE } from '../test/exam';
import { pass, settle, visitForEachTest } from '../test/visit';
import { mayChange } from './state';

describe('the end of the exam', () => {
  const visit = visitForEachTest();

  /** The network, afterwards, decides whether the submit gets its reply. */
  const changeWhileItSubmits = async (network: 'there' | 'gone') => {
    const { exam, room } = visit();
    exam.network = 'hanging';
    room.submit();
    await settle();
    exam.tell();
    exam.letGo();
    exam.network = network;
    await settle();
  };

  it('a submit carries the answers that are not acknowledged', async () => {
    const { exam, room } = visit();
    exam.network = 'gone';
    room.answer(3, ['b']);
    await settle();
    exam.network = 'there';
    room.submit();
    await settle();
    expect(visit().asked('submit 1')).toBe(1);
    expect(exam.answers.get(3)?.chosen).toEqual(['b']);
    expect(room.state().ended).toMatchObject({ by: 'learner' });
    expect(room.state().answers.refused).toEqual({});
  });

  it('a submit whose reply was lost is tried again and not taken for a refusal of its answers', async () => {
    const { exam, room } = visit();
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

  it('what its own submit changes is not asked for', async () => {
    const { room } = visit();
    const looks = visit().asked('look');
    await changeWhileItSubmits('there');
    expect(room.state().phase).toBe('ended');
    expect(visit().asked('look')).toBe(looks);
  });

  it('what changed while a submit got no reply is asked for at once', async () => {
    const { room } = visit();
    const looks = visit().asked('look');
    await changeWhileItSubmits('gone');
    expect(room.state().phase).toBe('submitting');
    expect(visit().asked('look')).toBe(looks + 1);
  });

  it('while it submits, nothing can be changed; going on makes it possible again', async () => {
    const { exam, room } = visit();
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
    const { exam, room } = visit();
    await pass(9 * MINUTE + 50_000);
    exam.deadline += 8 * MINUTE;
    exam.revision++;
    await pass(10_000);
    expect(room.state().phase).toBe('open');
    expect(room.state().timeAdded?.seconds).toBe(480);
    expect(room.secondsLeft()).toBe(480);
  });

  it('at the end what is unsent is brought in within the grace', async () => {
    const { exam, room } = visit();
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
    const { exam, room } = visit();
    room.answer(3, ['b']);
    await pass(10 * MINUTE + 3000);
    expect(room.state().phase).toBe('time-up');
    expect(visit().asked('submit')).toBe(0);
    await pass(3000);
    exam.close('deadline');
    await pass(2500);
    expect(room.state().ended).toMatchObject({ by: 'deadline' });
  });

  it('an answer that comes too late is kept with the reason', async () => {
    const { exam, room } = visit();
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
    const { exam, room } = visit();
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

  it('what is typed in the last moment before the time is up is given and saved', async () => {
    const { exam, room } = visit();
    room.beforeClose(() => room.answer(3, ['typed']));
    await pass(10 * MINUTE + 3000);
    expect(exam.answers.get(3)?.chosen).toEqual(['typed']);
    expect(room.state().phase).toBe('time-up');
    expect(room.state().answers.refused).toEqual({});
  });

  it('a field that has gone gives nothing more', async () => {
    const { exam, room } = visit();
    room.beforeClose(() => room.answer(3, ['typed']))();
    await pass(10 * MINUTE + 1000);
    expect(exam.answers.size).toBe(0);
  });
});
