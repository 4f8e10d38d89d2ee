import { describe, expect, it } from 'vitest';
import type { Bank, Check } from './api/teach';
import {
  asking,
  draftOf,
  inBank,
  itemsOf,
  withGroupRule,
  NEW_DRAFT,
  ofAnyDifficulty,
  pickedIn,
  rowKey,
  shortfalls,
  toCheck,
  toWrite,
  troublesOf,
  withPart,
  type Draft,
} from './draft';

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

const draft = (more: Partial<Draft> = {}): Draft => ({
  ...NEW_DRAFT,
  title: 'Mock exam D',
  asks: { 'section:login': 5, 'section:required': 5 },
  passMark: '7',
  ...more,
});

function present<T>(value: T | null): T {
  if (value === null) throw new Error('nothing there');
  return value;
}

const check = (...serve: Check['serve']): Check => ({ items: 10, serve, publishable: false, obstacles: [] });

describe('writing an exam', () => {
  it('a whole draft becomes what the service takes', () => {
    expect(toWrite(draft({ attempts: ' ' }), 'flask-training')).toMatchObject({
      title: 'Mock exam D',
      blueprint: [
        { section: 'login', items: 5 },
        { section: 'required', items: 5 },
      ],
      minutes: 20,
      passMark: 7,
      attempts: null,
      opensAt: null,
    });
  });

  it('what is stored comes back as it was typed', () => {
    const typed = draft({ opensAt: '2026-12-07T08:00', attempts: '2' });
    const stored = {
      exam: 'x',
      status: 'draft',
      revision: 1,
      items: 10,
      publishedAt: null,
      courseFile: false,
    } as const;
    expect(draftOf({ ...present(toWrite(typed, 'flask-training')), ...stored })).toEqual(typed);
  });

  it('a row that asks for nothing is no row', () => {
    expect(itemsOf(asking(draft(), 'section:login', 0))).toBe(5);
    expect(Object.keys(asking(draft(), 'section:login', 0).asks)).toEqual(['section:required']);
  });

  it('says which field is not what it must be', () => {
    expect(troublesOf({ ...NEW_DRAFT, minutes: 'x' })).toEqual({
      title: 'missing',
      minutes: 'not-a-number',
      passMark: 'missing',
      blueprint: 'missing',
    });
    expect(toWrite(NEW_DRAFT, 'flask-training')).toBeNull();
  });

  it('a pass mark above the points can be saved, not published', () => {
    const high = draft({ passMark: '11' });
    expect(troublesOf(high)).toEqual({ passMark: 'above-items' });
    expect(toWrite(high, 'flask-training')).not.toBeNull();
  });

  it('a review after the close needs a close', () => {
    const review = withPart(NEW_DRAFT.review, 'key', 'later', false);
    expect(troublesOf(draft({ review }))).toEqual({ closesAt: 'needed-by-review' });
  });

  it('the blueprint is checked before there is a title', () => {
    expect(toCheck(draft({ title: '', passMark: '' }), 'flask-training')).not.toBeNull();
    expect(toCheck(draft({ asks: {} }), 'flask-training')).toBeNull();
  });
});

describe('the blueprint against the bank', () => {
  it('counts a chapter as its sections', () => {
    expect(inBank(bank, 'chapter:authentication', 'practice')).toBe(13);
    expect(inBank(bank, 'section:login', 'exam')).toBe(2);
  });

  it('a short row is mended from the rest of its chapter or from the other pool', () => {
    const short = draft({ asks: { 'section:required': 6 } });
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
    const short = draft({ asks: { 'section:login/hard': 2, 'section:login': 1 } });
    const line = { section: 'login', difficulty: 'hard', items: 2, available: 1 } as const;
    expect(shortfalls(short, bank, check(line))).toMatchObject([
      { row: 'section:login/hard', anyDifficulty: true, chapter: null, otherPool: null },
    ]);
    expect(
      shortfalls({ ...short, asks: { ...short.asks, 'section:login': 7 } }, bank, check(line)),
    ).toMatchObject([{ anyDifficulty: false }]);
  });

  it('a row of a difficulty is a line of it, and both become one where difficulty does not matter', () => {
    const levels = draft({ asks: { 'chapter:authentication/hard': 2, 'chapter:authentication': 1 } });
    expect(toWrite(levels, 'flask-training')?.blueprint).toEqual([
      { chapter: 'authentication', difficulty: 'hard', items: 2 },
      { chapter: 'authentication', items: 1 },
    ]);
    expect(rowKey({ chapter: 'authentication', difficulty: 'hard', items: 2 })).toBe(
      'chapter:authentication/hard',
    );
    expect(ofAnyDifficulty(levels).asks).toEqual({ 'chapter:authentication': 3 });
  });

  it('nothing is offered that cannot mend it', () => {
    const short = draft({ asks: { 'section:login': 12, 'section:required': 5 } });
    expect(shortfalls(short, bank, check({ section: 'login', items: 12, available: 8 }))).toMatchObject([
      { chapter: null, otherPool: null },
    ]);
  });

  it('an answer of the check to an older ask says nothing of this one', () => {
    expect(shortfalls(draft(), bank, check({ section: 'login', items: 9, available: 8 }))).toEqual([]);
  });
});

describe('what students see afterwards', () => {
  it('what is shown right after is shown after the close too', () => {
    expect(withPart({ ...NEW_DRAFT.review, key: 'never' }, 'key', 'at-once', true).key).toBe('at-once');
    expect(withPart(NEW_DRAFT.review, 'key', 'at-once', false).key).toBe('later');
    expect(withPart(NEW_DRAFT.review, 'key', 'later', false).key).toBe('after-close');
    expect(withPart(NEW_DRAFT.review, 'key', 'after-close', false).key).toBe('never');
    expect(withPart({ ...NEW_DRAFT.review, key: 'never' }, 'key', 'after-close', true).key).toBe(
      'after-close',
    );
  });

  it('“later” needs its hours, when something is shown then', () => {
    expect(troublesOf(draft({ laterHours: 'x' }))).toEqual({});
    const review = withPart(NEW_DRAFT.review, 'key', 'at-once', false);
    expect(troublesOf(draft({ review, laterHours: 'x' }))).toEqual({ laterHours: 'not-a-number' });
    expect(toWrite(draft({ review, laterHours: '48' }), 'flask-training')?.review).toMatchObject({
      key: 'later',
      laterHours: 48,
    });
  });

  it('what a group is shown begins as what all are shown, and needs a name that no other has', () => {
    const review = withPart(NEW_DRAFT.review, 'key', 'at-once', false);
    const one = draft({ review, groupRules: withGroupRule(draft({ review })) });
    expect(one.groupRules[0]?.review).toEqual(review);
    expect(troublesOf(one)).toEqual({ groupRules: 'missing' });
    expect(toWrite(one, 'flask-training')).toBeNull();
    expect(toCheck(one, 'flask-training')?.reviewOfGroups).toEqual([]);

    const named = one.groupRules.map(rule => ({ ...rule, group: ' tutors ' }));
    expect(toWrite(draft({ groupRules: named }), 'flask-training')?.reviewOfGroups).toEqual([
      { group: 'tutors', review: { ...review, laterHours: 24 } },
    ]);
    expect(troublesOf(draft({ groupRules: [...named, ...named] }))).toEqual({ groupRules: 'twice' });
  });

  it('what a group is shown after the close needs a close, too', () => {
    const review = withPart(NEW_DRAFT.review, 'key', 'later', false);
    const groupRules = [{ group: 'tutors', review, laterHours: '24' }];
    expect(troublesOf(draft({ groupRules }))).toEqual({ closesAt: 'needed-by-review' });
  });

  it('keeps questions that are picked one by one', () => {
    const picked = draft({ asks: { 'question:login-07': 1, 'chapter:auth': 2 } });
    expect(pickedIn(picked)).toEqual(['login-07']);
    expect(itemsOf(picked)).toBe(3);
    expect(toWrite(picked, 'flask-training')?.blueprint).toEqual([
      { question: 'login-07', items: 1 },
      { chapter: 'auth', items: 2 },
    ]);
    expect(rowKey({ question: 'login-07', items: 1 })).toBe('question:login-07');
  });
});
