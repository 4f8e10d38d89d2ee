import { describe, expect, it } from 'vitest';
import { markOrder, markPairs, markTexts, ofGiven, orderOf, pairsOf, textsOf, toGiven } from './marks';

describe('marks of an answer', () => {
  it.each([
    { chosen: ['b', 'a'] },
    { chosen: [] },
    { order: ['c', 'a', 'b'] },
    { matched: { l1: 'r2', l2: 'r1' } },
    { typed: ['get'] },
    { typed: ['', ' a:b/2:c '] },
  ])('carry %j there and back', given => {
    expect(toGiven(ofGiven(given))).toEqual(given);
  });

  it('are none where nothing is given', () => {
    expect(markTexts(['', '  '])).toEqual([]);
    expect(ofGiven({})).toEqual([]);
    expect(toGiven([])).toEqual({ chosen: [] });
  });

  it('tell order, sides and gaps whatever order they stand in', () => {
    expect(orderOf([...markOrder(['c', 'a', 'b'])].reverse())).toEqual(['c', 'a', 'b']);
    expect(pairsOf(markPairs({ a: '1' }))).toEqual({ a: '1' });
    expect(textsOf(markTexts(['', 'x', '']), 3)).toEqual(['', 'x', '']);
  });
});
