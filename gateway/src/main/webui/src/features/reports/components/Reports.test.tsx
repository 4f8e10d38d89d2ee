import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { OwnReport, ReportEntry, ReportedParagraph } from '@/lib/api/reports';
import { show } from '@/test/render';
import { course, note } from '@/test/samples';
import { refusal, serve } from '@/test/server';
import { InboxPage } from './InboxPage';
import { OwnReportsPage } from './OwnReportsPage';

const routes = [
  { path: 'progress/reports', Component: OwnReportsPage },
  { path: 'teach/reports', Component: InboxPage },
];
const COURSE = 'GET /api/content/courses/flask-training';
const MINE = 'GET /api/content/courses/flask-training/reports/mine';
const INBOX = 'GET /api/content/courses/flask-training/reports';
const ANSWER = 'POST /api/content/courses/flask-training/reports/answer';

const own: OwnReport = {
  id: 'r1',
  course: 'flask-training',
  section: 'introduction-to-flask-login',
  passage: note.passage,
  kind: 'wrong',
  text: 'It does remember.',
  reportedAt: '2026-11-21T10:00:00Z',
  outcome: null,
  answer: null,
  answeredAt: null,
};
const entry = (id: string, text: string): ReportEntry => ({
  id,
  kind: 'unclear',
  text,
  quote: null,
  reportedAt: '2026-11-21T10:00:00Z',
  outcome: null,
  answer: null,
  answerer: null,
  answeredAt: null,
});
const paragraph: ReportedParagraph = {
  section: 'introduction-to-flask-login',
  anchor: 'the-idea',
  excerpt: 'HTTP forgets.',
  readers: 2,
  newestAt: '2026-11-21T10:00:00Z',
  reports: [entry('r1', 'Forgets what?'), entry('r2', 'Who forgets?')],
};

test('a reader sees what came of each report', async () => {
  const answered: OwnReport = {
    ...own,
    id: 'r2',
    outcome: 'mended',
    answer: 'Thank you, it says so now.',
    answeredAt: '2026-11-22T10:00:00Z',
  };
  serve({ [COURSE]: course, [MINE]: { reports: [own, answered], next: null } });
  show(routes, '/progress/reports');

  const [waiting, mended] = await screen.findAllByRole('listitem');
  expect(waiting).toHaveTextContent('waits for an answer');
  expect(mended).toHaveTextContent('mended');
  expect(mended).toHaveTextContent('Thank you, it says so now.');
});

test('who has reported nothing learns how', async () => {
  serve({ [COURSE]: course, [MINE]: { reports: [], next: null } });
  show(routes, '/progress/reports');

  expect(await screen.findByRole('heading', { name: 'No reports yet' })).toBeVisible();
});

test('staff answer all reports on a paragraph at once and reach its editor', async () => {
  let paragraphs = [paragraph];
  const requests = serve({
    [COURSE]: course,
    [INBOX]: () => ({ open: paragraphs.length, paragraphs, next: null }),
    [ANSWER]: () => {
      paragraphs = [];
      return null;
    },
  });
  show(routes, '/teach/reports');
  const found = await screen.findByRole('listitem');
  expect(found).toHaveTextContent('2 readers');
  expect(await within(found).findByRole('link', { name: 'Edit the section' })).toHaveAttribute(
    'href',
    '/teach/lessons/introduction-to-flask-login',
  );

  await userEvent.click(within(found).getByRole('button', { name: 'Answer all 2 reports' }));
  await userEvent.click(within(found).getByRole('button', { name: 'Send the answer' }));
  expect(within(found).getByText(/Write a sentence/)).toBeVisible();
  await userEvent.click(within(found).getByLabelText('It stays as it is'));
  await userEvent.type(within(found).getByLabelText('To the readers'), 'It is meant so.');
  await userEvent.click(within(found).getByRole('button', { name: 'Send the answer' }));

  expect(await screen.findByRole('heading', { name: 'No open reports' })).toBeVisible();
  expect(requests).toContain(`${ANSWER} {"reports":["r1","r2"],"outcome":"kept","text":"It is meant so."}`);
});

test('an answer that somebody else gave first is shown, not overwritten', async () => {
  serve({
    [COURSE]: course,
    [INBOX]: { open: 1, paragraphs: [paragraph], next: null },
    [ANSWER]: refusal(409, 'report-answered', { detail: 'Ines answered meanwhile.' }),
  });
  show(routes, '/teach/reports');
  await userEvent.click(await screen.findByRole('button', { name: 'Answer all 2 reports' }));
  await userEvent.type(screen.getByLabelText('To the readers'), 'Mended.');
  await userEvent.click(screen.getByRole('button', { name: 'Send the answer' }));

  expect(await screen.findByRole('alert')).toHaveTextContent('Ines answered meanwhile.');
  expect(screen.getByLabelText('To the readers')).toHaveValue('Mended.');
});
