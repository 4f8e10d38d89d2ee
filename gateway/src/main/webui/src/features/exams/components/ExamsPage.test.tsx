import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { ShelfExam } from '@/lib/api/quiz';
import { makeQueryClient } from '@/lib/queryClient';
import { show } from '@/test/render';
import { refusal, serve } from '@/test/server';
import { examRoutes } from '../routes';

const exam = (more: Partial<ShelfExam> = {}): ShelfExam => ({
  exam: 'b',
  course: 'flask-training',
  title: 'Mock exam B',
  status: 'published',
  form: 'drawn',
  pool: 'practice',
  items: 10,
  minutes: 20,
  passMark: 7,
  attempts: 3,
  counts: 'best',
  revision: 1,
  mine: { used: 1, left: 2 },
  ...more,
});

const SHELF = 'GET /api/quiz/exams';
const START = 'POST /api/quiz/exams/b/attempts';

describe('the mock exams', () => {
  it('a published exam appears without a reload', async () => {
    let exams: ShelfExam[] = [];
    serve({ [SHELF]: () => ({ exams }), 'GET /api/quiz/attempts': { attempts: [] } });
    const client = makeQueryClient();
    show(examRoutes, '/exams', client);
    expect(await screen.findByRole('heading', { name: 'No mock exam is open yet' })).toBeVisible();

    exams = [exam()];
    // What the stream's "exam-published" does.
    await act(() => client.invalidateQueries({ queryKey: ['quiz', 'flask-training'] }));
    expect(await screen.findByRole('link', { name: 'Mock exam B' })).toBeVisible();
  });

  it('a running attempt is the one thing to do next', async () => {
    serve({
      [SHELF]: {
        exams: [exam({ exam: 'a', title: 'Mock exam A' }), exam({ mine: { used: 2, left: 1, open: 'one' } })],
      },
      'GET /api/quiz/attempts': { attempts: [] },
    });
    show(examRoutes, '/exams');
    expect(await screen.findByRole('link', { name: /^Go on\s*: Mock exam B$/ })).toBeVisible();
    expect(screen.getAllByRole('heading', { level: 2 }).map(heading => heading.textContent)).toEqual([
      'Mock exam B',
      'Mock exam A',
    ]);
  });

  it('starts with this device and goes to the first question', async () => {
    const requests = serve({
      [SHELF]: { exams: [exam()] },
      'GET /api/quiz/attempts': { attempts: [] },
      [START]: { attempt: 'one' },
    });
    const router = show(
      [...examRoutes, { path: '/attempts/:attempt/:position', element: <p>Question</p> }],
      '/exams/b',
    );
    expect(await screen.findByText(/Second attempt of 3/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Start now' }));
    expect(await screen.findByText('Question')).toBeVisible();
    expect(router.state.location.pathname).toBe('/attempts/one/1');
    const device = localStorage.getItem('lectern.device') ?? 'none';
    expect(requests.find(request => request.startsWith(START))).toContain(device);
  });

  it('says why an exam cannot be started', async () => {
    serve({
      [SHELF]: { exams: [exam({ mine: { used: 3, left: 0 } })] },
      'GET /api/quiz/attempts': { attempts: [] },
    });
    show(examRoutes, '/exams/b');
    const start = await screen.findByRole('button', { name: 'Start now' });
    expect(start).toHaveAttribute('aria-disabled', 'true');
    expect(start).toHaveAccessibleDescription('You have used all your attempts.');
  });

  it('a refused start costs nothing and says so', async () => {
    serve({
      [SHELF]: { exams: [exam()] },
      'GET /api/quiz/attempts': { attempts: [] },
      [START]: refusal(409, 'exam-not-open'),
    });
    show(examRoutes, '/exams/b');
    await userEvent.click(await screen.findByRole('button', { name: 'Start now' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('The exam cannot be started now');
  });

  it('says which of several attempts counts, and which one it is', async () => {
    const sat = (number: number, points: number) => ({
      attempt: `a${number}`,
      exam: 'b',
      examTitle: 'Mock exam B',
      number,
      state: 'submitted',
      startedAt: '2026-11-25T10:00:00Z',
      submittedAt: '2026-11-25T10:20:00Z',
      points,
      maxPoints: 10,
      passed: points >= 7,
    });
    serve({
      [SHELF]: {
        exams: [
          exam({
            counts: 'best',
            mine: { used: 2, left: 1, counted: { attempt: 'a1', points: 8, maxPoints: 10, passed: true } },
          }),
        ],
      },
      'GET /api/quiz/attempts': { attempts: [sat(2, 5), sat(1, 8)] },
    });
    show(examRoutes, '/exams/b');
    expect(await screen.findByText(/Of several attempts the best counts\./)).toBeVisible();
    expect(await screen.findByRole('row', { name: /First attempt/ })).toHaveTextContent('This one counts');
    expect(screen.getByRole('row', { name: /Second attempt/ })).not.toHaveTextContent('This one counts');
  });
});
