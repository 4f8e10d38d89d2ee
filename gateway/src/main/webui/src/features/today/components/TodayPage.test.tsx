import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Readiness, Reviews } from '@/lib/api/progress';
import { show } from '@/test/render';
import { course, progress } from '@/test/samples';
import { refusal, serve, type Answers } from '@/test/server';
import { TodayPage } from './TodayPage';

const routes = [{ path: '/today', Component: TodayPage }];

const readiness: Readiness = {
  course: 'flask-training',
  answers: 12,
  answersNeeded: 30,
  chapters: 2,
  chaptersNeeded: 6,
  items: 60,
  passMark: 42,
  chance: null,
  trend: [],
  byChapter: [
    {
      chapter: 'introduction',
      number: 1,
      title: 'Introduction to Flask',
      items: 3,
      answers: 8,
      share: 0.88,
      low: 0.79,
      high: 0.94,
    },
    {
      chapter: 'authentication',
      number: 6,
      title: 'Authentication and Authorization',
      items: 6,
      answers: 0,
      share: null,
      low: null,
      high: null,
    },
  ],
  narrowing: null,
  next: [],
};

const section = { id: 'user-authentication', number: '6.2', title: 'User Authentication' };
const reviews: Reviews = {
  course: 'flask-training',
  due: [
    {
      objective: 'hash-a-password',
      text: 'hash a password',
      section,
      dueOn: '2026-11-25',
      missedAt: '2026-11-24T10:00:00Z',
      reviewedAt: '2026-11-24T10:00:00Z',
      recall: 0.9,
    },
  ],
  later: 2,
  forecast: ['25', '26', '27', '28', '29', '30'].map(day => ({ day: `2026-11-${day}`, cards: 1 })),
  missed: [],
  known: [],
};

const base = '/api/progress/me';
const answers = (more: Answers = {}): Answers => ({
  'GET /api/content/courses/flask-training': course,
  'GET /api/content/courses/flask-training/exams': { exams: [] },
  [`GET ${base}/courses/flask-training`]: progress,
  [`GET ${base}/courses/flask-training/readiness`]: readiness,
  [`GET ${base}/courses/flask-training/mastery`]: {
    course: 'flask-training',
    sections: [
      {
        section: 'introduction-to-flask-login',
        level: 2,
        slipping: true,
        slipsAt: null,
        right: 3,
        answers: [{ question: 'q', at: '2026-11-01T10:00:00Z', exam: false, right: true, sure: true }],
        lift: { level: 3, answers: 1, mixed: false },
      },
    ],
  },
  [`GET ${base}/courses/flask-training/plan`]: {
    course: 'flask-training',
    examDay: '2026-12-12',
    daysLeft: 17,
    goalDays: null,
    unread: 2,
    minutes: 50,
    reservedDays: 3,
    days: [],
  },
  [`GET ${base}/reviews`]: reviews,
  [`GET ${base}/activity`]: {
    course: 'flask-training',
    week: [
      { day: '2026-11-24', active: true },
      { day: '2026-11-25', active: false },
    ],
    goalDays: null,
    weeksKept: null,
  },
  'GET /api/quiz/practice': refusal(404, 'course-not-found'),
  ...more,
});

test('with too few answers no number is shown, but what is missing for one', async () => {
  serve(answers());
  show(routes, '/today');

  expect(await screen.findByRole('heading', { name: 'Not enough answers yet' })).toBeVisible();
  expect(screen.getByText('You have 12 answers from 2 chapters.')).toBeVisible();
  expect(screen.getByText(/Exam in 17 days, Sat 12 December/)).toBeVisible();
});

test('the chance has its interval, its count and what would narrow it', async () => {
  serve(
    answers({
      [`GET ${base}/courses/flask-training/readiness`]: {
        ...readiness,
        answers: 312,
        chance: { probability: 0.74, low: 0.64, high: 0.83 },
        narrowing: { chapters: [7, 8, 9, 10], answers: 12, points: 6 },
        trend: [
          { at: '2026-11-18T10:00:00Z', probability: 0.66, low: 0.5, high: 0.8 },
          { at: '2026-11-25T10:00:00Z', probability: 0.74, low: 0.64, high: 0.83 },
        ],
      },
    }),
  );
  show(routes, '/today');

  expect(await screen.findByText('Most likely between 64 and 83 %, from 312 answers.')).toBeVisible();
  expect(screen.getByText(/^Up from 66 a week ago\. Chapters 7 to 10 are so far a guess/)).toBeVisible();
  expect(screen.getByRole('img', { name: '74 percent, interval 64 to 83 percent' })).toBeVisible();
});

test('each section says its level, and the table what made it and what keeps it', async () => {
  serve(answers());
  show(routes, '/today');
  const cell = await screen.findByRole('link', {
    name: /^6\.1 Introduction to Flask-Login: familiar, slipping\. 3 right of the last 1\. one right/,
  });
  expect(cell).toHaveAttribute('title', expect.stringContaining('3 right of the last 1'));
  expect(screen.getByText('not enough answers yet')).toBeVisible();

  await userEvent.click(screen.getByRole('button', { name: 'Table' }));

  const row = screen.getByRole('row', { name: /6\.1 Introduction to Flask-Login/ });
  expect(within(row).getByText('one right answer keeps it')).toBeVisible();
});

test('reviews start practice on the due objectives', async () => {
  const requests = serve(
    answers({ 'POST /api/quiz/practice': { session: 's1', questions: [], feedback: [] } }),
  );
  show([...routes, { path: '/practice/:session', element: <p>Practising</p> }], '/today');
  await userEvent.click(await screen.findByRole('button', { name: 'Review now' }));

  expect(await screen.findByText('Practising')).toBeVisible();
  expect(requests.find(request => request.startsWith('POST /api/quiz/practice'))).toContain(
    '"scope":"objectives","objectives":["hash-a-password"]',
  );
});

test('what is known is set aside and can be brought back', async () => {
  let shown: Reviews = reviews;
  serve(
    answers({
      [`GET ${base}/reviews`]: () => shown,
      [`PUT ${base}/reviews/hash-a-password`]: (sent: { known: boolean }) => {
        shown = sent.known
          ? {
              ...reviews,
              due: [],
              known: [
                {
                  objective: 'hash-a-password',
                  text: 'hash a password',
                  section,
                  at: '2026-11-25T10:00:00Z',
                },
              ],
            }
          : reviews;
        return {};
      },
    }),
  );
  show(routes, '/today');
  await userEvent.click(await screen.findByText('The 1 due objective'));
  await userEvent.click(screen.getByRole('button', { name: 'I know this: hash a password' }));
  await userEvent.click(await screen.findByText('Said to be known: 1'));
  await userEvent.click(screen.getByRole('button', { name: 'Bring back: hash a password' }));

  expect(await screen.findByText('The 1 due objective')).toBeVisible();
});

test('one part that fails leaves the others', async () => {
  serve(answers({ [`GET ${base}/courses/flask-training/readiness`]: refusal(500, 'unexpected') }));
  show(routes, '/today');

  expect(await screen.findByText('The chance to pass cannot be computed just now')).toBeVisible();
  expect(screen.getByRole('heading', { name: 'What you know' })).toBeVisible();
  expect(screen.getByRole('link', { name: /Read 6\.1/ })).toBeVisible();
});
