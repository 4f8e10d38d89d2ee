import { describe, expect, it } from 'vitest';
import { asking, asksOf, itemsOf, linesOf, ofAnyDifficulty, pickedIn, type Asks } from './blueprint';

const both: Asks = { asks: { 'section:login': 5, 'section:required': 5 } };

describe('what is asked of the bank', () => {
  it('lines come back as they were', () => {
    const lines = [
      { chapter: 'authentication', difficulty: 'hard', items: 2 },
      { chapter: 'authentication', items: 1 },
      { section: 'login', items: 3 },
      { question: 'login-07', items: 1 },
    ] as const;
    expect(linesOf({ asks: asksOf(lines) })).toEqual(lines);
  });

  it('a row that asks for nothing is no row', () => {
    expect(itemsOf(asking(both, 'section:login', 0))).toBe(5);
    expect(Object.keys(asking(both, 'section:login', 0).asks)).toEqual(['section:required']);
  });

  it('rows of a place become one where difficulty does not matter', () => {
    const levels: Asks = { asks: { 'chapter:authentication/hard': 2, 'chapter:authentication': 1 } };
    expect(ofAnyDifficulty(levels).asks).toEqual({ 'chapter:authentication': 3 });
  });

  it('questions that are picked one by one count with the others', () => {
    const picked: Asks = { asks: { 'question:login-07': 1, 'chapter:auth': 2 } };
    expect(pickedIn(picked)).toEqual(['login-07']);
    expect(itemsOf(picked)).toBe(3);
  });
});
