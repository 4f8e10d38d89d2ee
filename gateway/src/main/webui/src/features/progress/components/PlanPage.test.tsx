import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Plan } from '@/lib/api/progress';
import { show } from '@/test/render';
import { progress } from '@/test/samples';
import { refusal, serve } from '@/test/server';
import { PlanPage } from './PlanPage';
import { ProgressPage } from './ProgressPage';

const routes = [
  { path: '/progress', Component: ProgressPage },
  { path: '/progress/plan', Component: PlanPage },
];

const PLAN = '/api/progress/me/courses/flask-training/plan';

const plan = (more: Partial<Plan> = {}): Plan => ({
  course: 'flask-training',
  examDay: null,
  daysLeft: null,
  goalDays: null,
  unread: 1,
  minutes: 25,
  reservedDays: 0,
  days: [],
  ...more,
});

const planned = plan({
  examDay: '2026-12-12',
  daysLeft: 17,
  goalDays: 4,
  reservedDays: 3,
  days: [
    {
      day: '2026-11-25',
      minutes: 25,
      sections: [{ id: 'sessions', number: '6.3', title: 'Session Management', minutes: 25 }],
    },
  ],
});

test('the day of the exam makes a plan of what to read when', async () => {
  let kept = plan();
  const requests = serve({ [`GET ${PLAN}`]: () => kept, [`PUT ${PLAN}`]: () => (kept = planned) });
  show(routes, '/progress/plan');
  expect(await screen.findByText(/^Set the day of your exam/)).toBeVisible();

  await userEvent.type(screen.getByLabelText('Day of your exam'), '2026-12-12');
  await userEvent.selectOptions(screen.getByLabelText('Weekly goal'), 'any 4 days of 7');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  expect(await screen.findByRole('link', { name: '6.3 Session Management' })).toBeVisible();
  expect(screen.getByText(/The last 3 days are kept free/)).toBeVisible();
  expect(requests).toContain(`PUT ${PLAN} {"examDay":"2026-12-12","goalDays":4}`);
});

test('a day that has passed is refused at its field', async () => {
  serve({ [`GET ${PLAN}`]: plan(), [`PUT ${PLAN}`]: refusal(422, 'exam-day-passed') });
  show(routes, '/progress/plan');
  await userEvent.type(await screen.findByLabelText('Day of your exam'), '2020-01-01');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  expect(await screen.findByText(/^This day has passed/)).toBeVisible();
  expect(screen.getByLabelText('Day of your exam')).toBeInvalid();
});

test('earlier attempts are shown when asked for', async () => {
  const attempt = (id: string, number: number) => ({
    attempt: id,
    exam: 'mock',
    examTitle: 'Mock',
    number,
    startedAt: '2026-11-20T10:00:00Z',
    submittedAt: '2026-11-20T11:00:00Z',
    result: null,
  });
  serve({
    'GET /api/progress/me/courses/flask-training': {
      ...progress,
      attempts: [attempt('a2', 2)],
      attemptsBefore: 'a2',
    },
    'GET /api/progress/me/courses/flask-training/attempts': { attempts: [attempt('a1', 1)], before: null },
  });
  show(routes, '/progress');
  expect(await screen.findByRole('link', { name: 'Mock, attempt 2' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Show earlier ones' }));

  expect(await screen.findByRole('link', { name: 'Mock' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Show earlier ones' })).not.toBeInTheDocument();
});
