import { expect, test } from 'vitest';
import { hunks, merged } from './merge';

test('what both have stays, what differs lies between', () => {
  expect(hunks('a\nb\nc', 'a\nx\nc')).toEqual([
    { same: ['a'] },
    { theirs: ['b'], mine: ['x'] },
    { same: ['c'] },
  ]);
});

test('lines that only one of them has', () => {
  expect(hunks('a\nb', 'a')).toEqual([{ same: ['a'] }, { theirs: ['b'], mine: [] }]);
  expect(hunks('a', 'a\nb')).toEqual([{ same: ['a'] }, { theirs: [], mine: ['b'] }]);
});

test('each difference is chosen on its own, and none is lost', () => {
  const both = hunks('a\nb\nc\nd', 'a\nx\nc\ny');
  expect(merged(both, ['theirs', 'mine'])).toBe('a\nb\nc\ny');
  expect(merged(both, ['both', undefined])).toBe('a\nb\nx\nc\ny');
});

test('all of one side gives that text back', () => {
  const theirs = '---\nid: a\n---\n\nOne.\n';
  const mine = '---\nid: b\n---\n\nOne.\nTwo.\n';
  const both = hunks(theirs, mine);
  expect(
    merged(
      both,
      both.map(() => 'theirs' as const),
    ),
  ).toBe(theirs);
  expect(
    merged(
      both,
      both.map(() => 'mine' as const),
    ),
  ).toBe(mine);
});
