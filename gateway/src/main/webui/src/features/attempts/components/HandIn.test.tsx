import { useQuery } from '@tanstack/react-query';
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { briefReviewQuery } from '@/lib/api/quiz';
import { clockwork, enter, SUBMIT } from '../test/enter';

function Result() {
  const { data } = useQuery(briefReviewQuery('one'));
  return <p>{data ? `The result of ${data.examTitle}` : 'Nothing yet'}</p>;
}

it('shows the result that comes with the answer to handing in, and does not ask for it', async () => {
  const answer = {
    ...{ state: 'submitted', submittedAt: new Date().toISOString(), by: 'learner', ...clockwork() },
    review: { attempt: 'one', examTitle: 'Mock exam B', brief: true },
  };
  const { user, requests } = await enter({ [SUBMIT]: answer }, 'review', <Result />);
  await user.click(screen.getByRole('button', { name: 'Submit the exam' }));
  await user.click(screen.getByRole('button', { name: 'Submit now' }));

  expect(await screen.findByText('The result of Mock exam B')).toBeVisible();
  expect(requests.filter(request => request.startsWith('GET /api/quiz/attempts/one/review'))).toEqual([]);
});
