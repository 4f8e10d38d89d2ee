import { describe, expect, it } from 'vitest';
import type { Bank, Check } from './api/teach';
import type { Asks } from './blueprint';
import { inBank, shortfalls } from './shortfalls';

const login = [
  { difficulty: 1, practice: 3, exam: 0 },
  { difficulty: 2, practice: 2, exam: 1 },
  { difficulty: 3, practice: 2, exam: 0 },
  { difficulty: 5, practice: 1, exam: 1 },
];

const bank: Bank = {
  course: 'flask-training',
  release: { hash: 'h', active: 'h' },
  chapters: [
    {
      number: 6,
      id: 'authentication',
      title: 'Authentication',
      sections: [
        { id: 'login', number: '6.1', title: 'Login', practice: 8, exam: 2, levels: login },
        { id: 'required', number: '6.3', title: 'Required', practice: 5, exam: 9, levels: [] },
      ],
    },
  ],
};

const asked = (asks: Asks['asks']) => ({ asks, pool: 'practice' as const });

const check = (...serve: Check['serve']): Check => ({ items: 10, serve, publishable: false, obstacles: [] });

describe('the blueprint against the bank', () => {
  it('counts a chapter as its sections', () => {
    expect(inBank(bank, 'chapter:authentication', 'practice')).toBe(13);
    expect(inBank(bank, 'section:login', 'exam')).toBe(2);
  });

  it('a short row is mended from the rest of its chapter or from the other pool', () => {
    const short = asked({ 'section:required': 6 });
    expect(shortfalls(short, bank, check({ section: 'required', items: 6, available: 5 }))).toEqual([
      {
        row: 'section:required',
        items: 6,
        available: 5,
        anyDifficulty: false,
        chapter: { id: 'authentication', number: 6 },
        otherPool: 'exam',
      },
    ]);
  });

  it('counts the questions of a difficulty', () => {
    expect(inBank(bank, 'section:login/easy', 'practice')).toBe(5);
    expect(inBank(bank, 'chapter:authentication/hard', 'exam')).toBe(1);
  });

  it('a row of a difficulty that is short is mended by questions of the others', () => {
    const short = asked({ 'section:login/hard': 2, 'section:login': 1 });
    const line = { section: 'login', difficulty: 'hard', items: 2, available: 1 } as const;
    expect(shortfalls(short, bank, check(line))).toMatchObject([
      { row: 'section:login/hard', anyDifficulty: true, chapter: null, otherPool: null },
    ]);
    expect(
      shortfalls({ ...short, asks: { ...short.asks, 'section:login': 7 } }, bank, check(line)),
    ).toMatchObject([{ anyDifficulty: false }]);
  });

  it('nothing is offered that cannot mend it', () => {
    const short = asked({ 'section:login': 12, 'section:required': 5 });
    expect(shortfalls(short, bank, check({ section: 'login', items: 12, available: 8 }))).toMatchObject([
      { chapter: null, otherPool: null },
    ]);
  });

  it('an answer of the check to an older ask says nothing of this one', () => {
    expect(
      shortfalls(asked({ 'section:login': 5 }), bank, check({ section: 'login', items: 9, available: 8 })),
    ).toEqual([]);
  });
});
