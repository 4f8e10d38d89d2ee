import { expect, test } from 'vitest';
import type { Course, CourseExam, Section } from '@/lib/api/content';
import type { AttemptRow, CourseProgress } from '@/lib/api/progress';
import { nextThings } from './nextThings';

const NOW = Date.parse('2026-11-25T12:00:00Z');

const section = (number: string, written = true): Section => ({
  id: `s${number}`,
  number,
  title: `Section ${number}`,
  minutes: 10,
  written,
  objectives: [],
  labs: [],
});

const course = {
  course: 'c',
  chapters: [
    {
      number: 6,
      id: 'six',
      title: 'Six',
      examItems: 5,
      sections: [section('6.1'), section('6.2'), section('6.3', false)],
    },
  ],
} as unknown as Course;

const progress = (
  read: string[],
  place: string | null = null,
  attempts: AttemptRow[] = [],
): CourseProgress => ({
  course: 'c',
  title: 'C',
  release: 'r',
  written: 2,
  completed: read.length,
  practised: 0,
  total: 3,
  place: place
    ? { section: { id: `s${place}`, number: place, title: '' }, anchor: 'deep', at: '2026-11-24T10:00:00Z' }
    : null,
  chapters: [
    {
      id: 'six',
      number: 6,
      title: 'Six',
      sections: ['6.1', '6.2', '6.3'].map(number => ({
        id: `s${number}`,
        number,
        title: '',
        written: true,
        completedAt: read.includes(number) ? '2026-11-24T10:00:00Z' : null,
        practised: null,
      })),
    },
  ],
  attempts,
});

const attempt = (exam: string, submittedAt: string | null): AttemptRow => ({
  attempt: 'a1',
  exam,
  examTitle: exam,
  number: 1,
  startedAt: '2026-11-25T11:50:00Z',
  submittedAt,
  result: null,
});

const exam = (id: string, opensAt: string | null = null, closesAt: string | null = null): CourseExam => ({
  exam: id,
  title: id,
  form: 'fixed',
  items: 10,
  minutes: 20,
  passMark: 7,
  attempts: 1,
  opensAt,
  closesAt,
  publishedAt: '2026-11-20T10:00:00Z',
  chapters: [],
});

const addresses = (...given: Parameters<typeof nextThings>) => nextThings(...given).map(thing => thing.to);

test('a running exam comes before everything', () => {
  expect(addresses(course, progress([], '6.2', [attempt('mock', null)]), [], NOW)[0]).toBe('/attempts/a1/1');
});

test('the section the reader is in comes before the first unread one, at its paragraph', () => {
  expect(addresses(course, progress([], '6.2'), [], NOW)).toEqual([
    '/courses/c/s6.2#deep',
    '/courses/c/s6.1',
  ]);
});

test('a section that is read or not written is not offered', () => {
  expect(addresses(course, progress(['6.1'], '6.1'), [], NOW)).toEqual(['/courses/c/s6.2']);
});

test('an exam is offered while its window is open and as long as it was not sat', () => {
  const exams = [
    exam('open'),
    exam('sat'),
    exam('later', '2026-11-26T00:00:00Z'),
    exam('over', null, '2026-11-25T11:00:00Z'),
  ];
  const sat = progress(['6.1', '6.2'], null, [attempt('sat', '2026-11-24T10:00:00Z')]);
  expect(addresses(course, sat, exams, NOW)).toEqual(['/exams/open']);
});
