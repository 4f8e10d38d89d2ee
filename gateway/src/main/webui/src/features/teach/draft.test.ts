import { describe, expect, it } from 'vitest';
import {
  draftOf,
  NEW_DRAFT,
  toCheck,
  toWrite,
  troublesOf,
  withGroupRule,
  withPart,
  type Draft,
} from './draft';

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
});
