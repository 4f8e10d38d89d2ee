import { expect, test } from 'vitest';
import type { Course, CourseExam, Section } from '@/lib/api/content';
import type { PracticeOffer } from '@/lib/api/practice';
import type { AttemptRow, CourseProgress, NextStep, Readiness } from '@/lib/api/progress';
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
  labs: [],
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
        mastery: null,
      })),
    },
  ],
  attempts,
  attemptsBefore: null,
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

type Given = Partial<Parameters<typeof nextThings>[0]> & { progress: CourseProgress };

const things = (given: Given) =>
  nextThings({ course, exams: [], readiness: undefined, offer: undefined, due: [], ...given }, NOW);
const addresses = (given: Given) => things(given).map(thing => thing.to);

const step = (kind: NextStep['kind'], number: string, more: Partial<NextStep> = {}): NextStep => ({
  kind,
  section: kind === 'review' ? null : { id: `s${number}`, number, title: `Section ${number}` },
  lab: null,
  minutes: 10,
  points: null,
  cards: 0,
  chapter: 6,
  chapterItems: 5,
  chapterAnswers: 0,
  missed: 0,
  slipping: false,
  ...more,
});

const readiness = (...next: NextStep[]) => ({ items: 60, next }) as unknown as Readiness;
const offer = {
  sections: [{ section: 's6.1', questions: 5, unseen: 5, missed: 0 }],
} as unknown as PracticeOffer;

test('a running exam comes before everything', () => {
  const running = progress([], '6.2', [attempt('mock', null)]);
  expect(addresses({ progress: running, readiness: readiness(step('lesson', '6.1')) })[0]).toBe(
    '/attempts/a1/1',
  );
});

test('what the estimate advises comes in its order', () => {
  expect(
    addresses({
      progress: progress([]),
      readiness: readiness(step('practice', '6.1'), step('lesson', '6.2')),
      offer,
    }),
  ).toEqual(['/practice?section=s6.1', '/courses/c/s6.2']);
});

test('a practice set says its questions, its worth and why', () => {
  const [first] = things({
    progress: progress([]),
    readiness: readiness(step('practice', '6.1', { points: 2, chapterAnswers: 9, missed: 2 })),
    offer,
  });
  expect(first?.text).toBe(
    '5 questions. Worth about 2 points of the chance to pass. ' +
      'Chapter 6 is 5 of 60 questions of the exam, and you missed 2 of your last answers here.',
  );
  expect(first?.practice).toEqual({ scope: 'sections', sections: ['s6.1'], items: 5 });
});

test('a section without questions is not proposed for practice', () => {
  expect(
    addresses({
      progress: progress([]),
      readiness: readiness(step('practice', '6.2'), step('lesson', '6.1')),
      offer,
    }),
  ).toEqual(['/courses/c/s6.1']);
});

test('a lab of a section that was read leads to the lab', () => {
  const [first] = things({
    progress: progress(['6.1']),
    readiness: readiness(step('lab', '6.1', { lab: { id: 'first-login', title: 'A first login' } })),
  });
  expect(first?.title).toBe('Try it out: A first login');
  expect(first?.text).toContain('A lab of 6.1 Section 6.1, which you have read.');
  expect(first?.to).toBe('/courses/c/labs/first-login');
});

test('a review asks for the objectives that are due', () => {
  const due = Array.from({ length: 12 }, (_, index) => `o${index}`);
  const [first] = things({
    progress: progress([]),
    readiness: readiness(step('review', '', { cards: 12 })),
    due,
  });
  expect(first?.practice).toEqual({ scope: 'objectives', objectives: due.slice(0, 8), items: 8 });
});

test('without an estimate the section the reader is in comes first, at its paragraph', () => {
  expect(addresses({ progress: progress([], '6.2') })).toEqual(['/courses/c/s6.2#deep', '/courses/c/s6.1']);
});

test('a section that is read or not written is not offered', () => {
  expect(addresses({ progress: progress(['6.1'], '6.1') })).toEqual(['/courses/c/s6.2']);
});

test('an exam is offered while its window is open and as long as it was not sat', () => {
  const exams = [
    exam('open'),
    exam('sat'),
    exam('later', '2026-11-26T00:00:00Z'),
    exam('over', null, '2026-11-25T11:00:00Z'),
  ];
  const sat = progress(['6.1', '6.2'], null, [attempt('sat', '2026-11-24T10:00:00Z')]);
  expect(addresses({ progress: sat, exams })).toEqual(['/exams/open']);
});
