import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { CatalogueEntry, CataloguePage } from '@/lib/api/content';
import { show } from '@/test/render';
import { course as flask } from '@/test/samples';
import { serve } from '@/test/server';
import { LandingPage } from './LandingPage';

const PAGE = 24;

const entry = (number: number): CatalogueEntry => ({
  course: `course-${String(number).padStart(3, '0')}`,
  title: number === 7 ? 'Tides and moons' : `Course ${number}`,
  summary: 'In short.',
  language: 'en',
  licence: 'CC0-1.0',
  release: '9f3c1e7a0000',
  publishedAt: '2026-11-18T09:00:00Z',
  chapters: 2,
  sections: 3,
  written: 2,
  minutes: 20,
  sample: { id: 'login', number: '6.1', title: 'Logging in' },
  exam: { items: 60, minutes: 90, passMark: 42 },
  exams: 2,
});

/** A catalogue of so many courses, which answers as the service does. */
function visit(total: number) {
  const all = Array.from({ length: total }, (_, index) => entry(index + 1));
  const asked: string[] = [];
  const requests = serve({
    'GET /api/content/courses': (_: unknown, address: string): CataloguePage => {
      const query = new URL(address, 'http://localhost').searchParams;
      asked.push(query.toString());
      const named = all.filter(({ title }) =>
        title.toLowerCase().includes((query.get('q') ?? '').toLowerCase()),
      );
      const from = named.findIndex(({ course }) => course === query.get('cursor')) + 1;
      const courses = named.slice(from, from + PAGE);
      const last = courses.at(-1)?.course ?? null;
      return { courses, total: named.length, next: from + PAGE < named.length ? last : null };
    },
    'GET /api/content/courses/course-001': { ...flask, course: 'course-001' },
  });
  show([{ path: '/', Component: LandingPage }], '/');
  return { requests, asked, user: userEvent.setup() };
}

const courses = () => screen.queryAllByRole('article');

test('the catalogue comes page by page, and focus stays where the last page took the button', async () => {
  const { user } = visit(30);
  await waitFor(() => expect(courses()).toHaveLength(24));
  expect(screen.getByText('30 courses')).toBeInTheDocument();

  await user.click(screen.getByRole('button', { name: 'Show more courses' }));

  await waitFor(() => expect(courses()).toHaveLength(30));
  expect(screen.getByText('That is all of them.')).toHaveFocus();
});

test('the details of no course but the first are asked for', async () => {
  const { requests } = visit(30);
  await waitFor(() => expect(courses()).toHaveLength(24));
  await screen.findByRole('heading', { name: 'Contents' });

  expect(requests.filter(request => request.includes('/courses/'))).toEqual([
    'GET /api/content/courses/course-001',
  ]);
});

test('an entry shows what its course is chosen by', async () => {
  visit(1);
  const [first] = await screen.findAllByRole('article');
  if (!first) throw new Error('No course');
  const shown = within(first);

  expect(shown.getByText('2 mock exams')).toBeInTheDocument();
  expect(shown.getByText('60 questions, 90 minutes, pass at 42')).toBeInTheDocument();
  expect(shown.getByText('CC0-1.0')).toBeInTheDocument();
  expect(shown.getByRole('link', { name: 'Read a sample: 6.1 Logging in' })).toHaveAttribute(
    'href',
    '/courses/course-001/login',
  );
});

test('a course without a full mock exam has no format of it', async () => {
  serve({
    'GET /api/content/courses': {
      courses: [{ ...entry(1), exam: { items: 0, minutes: 60, passMark: 0 } }],
      total: 1,
      next: null,
    },
  });
  show([{ path: '/', Component: LandingPage }], '/');
  await screen.findByRole('article');

  expect(screen.queryByText('Format')).not.toBeInTheDocument();
});

test('a course is found by its name', async () => {
  const { user, asked } = visit(30);
  await user.type(await screen.findByRole('searchbox', { name: 'Find a course by its name' }), 'tides');

  expect(await screen.findByText('1 course of that name')).toBeInTheDocument();
  expect(courses()).toHaveLength(1);
  expect(asked).toHaveLength(2);
});

test('a name that no course has says so', async () => {
  const { user } = visit(30);
  await user.type(await screen.findByRole('searchbox'), 'nothing of the kind');

  expect(
    await screen.findByRole('heading', { name: 'No course is called “nothing of the kind”' }),
  ).toBeInTheDocument();
});

test('a few courses need no filter', async () => {
  visit(3);
  await waitFor(() => expect(courses()).toHaveLength(3));
  expect(screen.queryByRole('searchbox')).not.toBeInTheDocument();
});

test('a catalogue without a course says so', async () => {
  visit(0);
  expect(await screen.findByRole('heading', { name: 'No course is published yet' })).toBeInTheDocument();
});
