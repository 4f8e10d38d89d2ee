import { expect, test } from 'vitest';
import { dayAndTime, duration, longDay, whenIn } from './time';
import { texts } from './texts';

const now = new Date(2026, 10, 25, 14, 42);
const at = (day: number, hour: number, minute = 0, month = 10, year = 2026) =>
  new Date(year, month, day, hour, minute);
const when = (moment: Date) => whenIn(texts.ui.when, moment, now);

test('"ago" is said only under an hour', () => {
  expect(when(at(25, 14, 42))).toBe('just now');
  expect(when(at(25, 14, 30))).toBe('12 minutes ago');
  expect(when(at(25, 13, 42))).toBe('today 13:42');
});

test('yesterday is the day before, also around midnight', () => {
  expect(when(at(24, 23, 59))).toBe('yesterday 23:59');
  expect(when(at(23, 23, 59))).toBe('Mon 23 Nov, 23:59');
});

test('the year is said when it is another one', () => {
  expect(dayAndTime(at(3, 8, 5, 1, 2025), now)).toBe('3 Feb 2025, 08:05');
});

test('a day has its name and no comma', () => {
  expect(longDay(at(23, 8))).toBe('Monday 23 November');
});

test('two hours and more are hours', () => {
  expect(duration(90)).toBe('90 min');
  expect(duration(120)).toBe('2 h');
  expect(duration(150)).toBe('2 h 30 min');
});
