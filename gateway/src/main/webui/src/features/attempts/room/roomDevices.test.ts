import { describe, expect, it } from 'vitest';
import { pass, settle, visitForEachTest } from '../test/visit';
import { mayChange } from './state';

describe('the exam room on two devices', () => {
  const visit = visitForEachTest();

  it('the older device becomes read-only when another one takes over', async () => {
    const { exam, room } = visit();
    exam.takeOver('other');
    exam.tell();
    await settle();
    expect(room.state().access).toBe('other-device');
    expect(mayChange(room.state())).toBe(false);

    room.answer(3, ['b']);
    await settle();
    expect(visit().asked('save')).toBe(0);
  });

  it('the older device learns it from a refused save, and its answer is offered', async () => {
    const { exam, room } = visit();
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
    const { exam, room } = visit();
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
    const { exam, room } = visit();
    exam.network = 'gone';
    room.answer(3, ['b']);
    await settle();
    exam.otherTab();
    exam.network = 'there';
    await pass(20_000);
    expect(room.state().access).toBe('other-tab');
    expect(visit().asked('save 3')).toBe(1);
  });
});
