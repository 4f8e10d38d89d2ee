import { beforeEach, describe, expect, it } from 'vitest';
import { change, NO_ANSWERS } from './answers';
import { keep, NOTHING_KEPT, recall } from './kept';

describe('what the browser keeps', () => {
  beforeEach(() => localStorage.clear());

  it('unsent answers survive a reload, ready to be sent again', () => {
    const { unsent } = [
      { kind: 'chosen', position: 3, chosen: ['b'], at: 5 } as const,
      { kind: 'sent', position: 3 } as const,
    ].reduce(change, NO_ANSWERS);
    keep(localStorage, 'one', { ...NOTHING_KEPT, unsent });

    expect(recall(localStorage, 'one').unsent[3]).toMatchObject({
      chosen: ['b'],
      sent: ['b'],
      underWay: false,
    });
  });

  it('attempts do not mix', () => {
    keep(localStorage, 'one', { ...NOTHING_KEPT, seen: [1, 2] });
    expect(recall(localStorage, 'two')).toEqual(NOTHING_KEPT);
  });

  it('what cannot be read is ignored', () => {
    localStorage.setItem('lectern.attempt.one', '{"unsent":{"3":{"chosen":"b"}},"seen":["x",4],"struck":7}');
    expect(recall(localStorage, 'one')).toEqual({ ...NOTHING_KEPT, seen: [4] });
    localStorage.setItem('lectern.attempt.one', 'nonsense');
    expect(recall(localStorage, 'one')).toEqual(NOTHING_KEPT);
  });
});
