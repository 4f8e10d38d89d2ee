import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { AttemptView, PaperQuestion } from '@/lib/api/quiz';
import { show } from '@/test/render';
import { student } from '@/test/samples';
import { serve, type Answers } from '@/test/server';
import { attemptRoutes } from '../routes';

export const MINUTE = 60_000;
export const START = Date.now();

export const question = (position: number, more: Partial<PaperQuestion> = {}): PaperQuestion => ({
  position,
  type: 'single',
  stemHtml: `<p>Stem ${position}</p>`,
  options: ['a', 'b', 'c'].map(id => ({ id: `${position}${id}`, html: `Option ${id}` })),
  ...more,
});

export const clockwork = (more: object = {}) => ({
  serverTime: new Date().toISOString(),
  deadline: new Date(START + 30 * MINUTE).toISOString(),
  revision: 1,
  ...more,
});

export const view = (more: Partial<AttemptView> = {}): AttemptView => ({
  attempt: 'one',
  exam: 'mock-b',
  examTitle: 'Mock exam B',
  course: 'flask-training',
  number: 1,
  state: 'open',
  startedAt: new Date(START).toISOString(),
  graceSeconds: 5,
  ledger: [{ kind: 'limit', seconds: 1800, reason: '', giver: 'exam', at: new Date(START).toISOString() }],
  writer: true,
  questions: [question(1), question(2, { type: 'multi', choose: 2 }), question(3)],
  answers: [],
  flags: [],
  ...clockwork(),
  ...more,
});

let sequence = 0;
export const receipt = (position: number) => ({
  position,
  sequence: ++sequence,
  hash: 'ab',
  savedAt: '2026-11-23T14:42:48Z',
  ...clockwork(),
});

export const LOOK = 'GET /api/quiz/attempts/one';
export const SAVE = 'PUT /api/quiz/attempts/one/answers/1';
export const SUBMIT = 'POST /api/quiz/attempts/one/submit';

/** Somebody enters the room of a running attempt; `result` is where it leads to when it has ended. */
export async function enter(answers: Answers = {}, at = '1', result = <p>The result</p>) {
  const requests = serve({ 'GET /me': student, [LOOK]: () => view(), [SAVE]: () => receipt(1), ...answers });
  const router = show(
    [...attemptRoutes, { path: '/attempts/:attempt/result', element: result }],
    `/attempts/one/${at}`,
  );
  await screen.findByRole('heading', { level: 2 });
  return { requests, router, user: userEvent.setup() };
}
