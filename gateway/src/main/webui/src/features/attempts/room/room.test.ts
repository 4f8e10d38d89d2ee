import { describe, expect, it } from 'vitest';
import { pass, settle, visitForEachTest } from '../test/visit';
import { isAnswered, unsentOf } from './answers';

describe('what is given in the exam room', () => {
  const visit = visitForEachTest();

  it('"saved" is known after the reply, never before', async () => {
    const { exam, room } = visit();
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
    const { exam, room } = visit();
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
    const { exam, room } = visit();
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
    const { exam, room } = visit();
    exam.network = 'gone';
    room.answer(3, ['b']);
    await pass(20_000);
    exam.network = 'there';
    exam.returned();
    await settle();
    expect(exam.answers.get(3)?.chosen).toEqual(['b']);
  });

  it('unsent answers survive a reload', async () => {
    const { exam, room } = visit();
    exam.network = 'gone';
    room.answer(3, ['b']);
    await settle();
    exam.network = 'there';
    await visit().reload();
    expect(exam.answers.get(3)?.chosen).toEqual(['b']);
  });

  it('the server is asked every 30 seconds', async () => {
    const before = visit().asked('look');
    await pass(90_000);
    expect(visit().asked('look')).toBe(before + 3);
  });

  it('flags are confirmed, and kept until they are', async () => {
    const { exam, room } = visit();
    exam.network = 'gone';
    room.flag(3);
    await settle();
    expect(room.state().flags[3]).toBe(true);
    exam.network = 'there';
    await visit().reload();
    expect(exam.flags.has(3)).toBe(true);
  });

  it('nothing counts as seen or struck out on the server, but both survive a reload', async () => {
    const { room } = visit();
    room.see(3);
    room.strike(3, 'a');
    await visit().reload();
    expect(visit().room.state().seen).toEqual([3]);
    expect(visit().room.state().struck[3]).toEqual(['a']);
  });

  it('when somebody else is logged in, answers wait here and the page says so', async () => {
    const { exam, room } = visit();
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
