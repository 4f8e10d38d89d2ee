import { useQuery } from '@tanstack/react-query';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { briefReviewQuery } from '@/lib/api/quiz';
import { show } from '@/test/render';
import { student } from '@/test/samples';
import { serve } from '@/test/server';
import { attemptRoutes } from '../routes';

const clockwork = () => ({
  serverTime: new Date().toISOString(),
  deadline: new Date(Date.now() + 1_800_000).toISOString(),
  revision: 1,
});

function Result() {
  const { data } = useQuery(briefReviewQuery('one'));
  return <p>{data ? `The result of ${data.examTitle}` : 'Nothing yet'}</p>;
}

it('shows the result that comes with the answer to handing in, and does not ask for it', async () => {
  const user = userEvent.setup();
  const requests = serve({
    'GET /me': student,
    'GET /api/quiz/attempts/one': () => ({
      ...{ attempt: 'one', exam: 'mock-b', examTitle: 'Mock exam B', course: 'flask-training', number: 1 },
      ...{ state: 'open', startedAt: new Date().toISOString(), graceSeconds: 5, ledger: [], writer: true },
      questions: [{ position: 1, type: 'single', stemHtml: '<p>Stem</p>', options: [] }],
      answers: [],
      flags: [],
      ...clockwork(),
    }),
    'POST /api/quiz/attempts/one/submit': () => ({
      ...{ state: 'submitted', submittedAt: new Date().toISOString(), by: 'learner', ...clockwork() },
      review: { attempt: 'one', examTitle: 'Mock exam B', brief: true },
    }),
  });
  show(
    [...attemptRoutes, { path: '/attempts/:attempt/result', element: <Result /> }],
    '/attempts/one/review',
  );
  await user.click(await screen.findByRole('button', { name: 'Submit the exam' }));
  await user.click(screen.getByRole('button', { name: 'Submit now' }));

  expect(await screen.findByText('The result of Mock exam B')).toBeVisible();
  expect(requests.filter(request => request.startsWith('GET /api/quiz/attempts/one/review'))).toEqual([]);
});
