import { describe, expect, it } from 'vitest';
import { change } from './answerChanges';
import { NO_ANSWERS } from './answers';
import { NOTHING_KEPT, readKept } from './kept';
import { openShelf } from './shelf';

describe('what the browser keeps', () => {
  it('unsent answers survive a reload, ready to be sent again', async () => {
    const { unsent } = [
      { kind: 'chosen', position: 3, chosen: ['b'], at: 5 } as const,
      { kind: 'sent', position: 3 } as const,
    ].reduce(change, NO_ANSWERS);
    expect(await openShelf('ann', 'reload').keep({ ...NOTHING_KEPT, unsent })).toBe(true);

    expect((await openShelf('ann', 'reload').recall()).unsent[3]).toMatchObject({
      chosen: ['b'],
      sent: ['b'],
      underWay: false,
    });
  });

  it('attempts do not mix', async () => {
    await openShelf('ann', 'one').keep({ ...NOTHING_KEPT, seen: [1, 2] });
    expect(await openShelf('ann', 'two').recall()).toEqual(NOTHING_KEPT);
  });

  it('another student on the same browser finds nothing of it', async () => {
    await openShelf('ann', 'shared').keep({ ...NOTHING_KEPT, seen: [1, 2] });
    expect(await openShelf('ben', 'shared').recall()).toEqual(NOTHING_KEPT);
    expect((await openShelf('ann', 'shared').recall()).seen).toEqual([1, 2]);
  });

  it('of what comes while something is being written, the last counts', async () => {
    const shelf = openShelf('ann', 'many');
    await Promise.all([1, 2, 3, 4, 5].map(number => shelf.keep({ ...NOTHING_KEPT, seen: [number] })));
    expect((await shelf.recall()).seen).toEqual([5]);
  });

  it('what cannot be read is ignored', () => {
    expect(readKept({ unsent: { 3: { chosen: 'b' } }, seen: ['x', 4], struck: 7 })).toEqual({
      ...NOTHING_KEPT,
      seen: [4],
    });
    expect(readKept('nonsense')).toEqual(NOTHING_KEPT);
    expect(readKept(undefined)).toEqual(NOTHING_KEPT);
  });
});
