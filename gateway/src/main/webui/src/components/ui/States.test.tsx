import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { afterEach, expect, test, vi } from 'vitest';
import { http, Problem } from '@/lib/http';
import { makeQueryClient } from '@/lib/queryClient';
import { refusal, serve } from '@/test/server';
import { ErrorState, Loaded, Loading } from './States';

afterEach(() => {
  vi.useRealTimers();
});

test('nothing is shown before 400 ms', () => {
  vi.useFakeTimers();
  render(<Loading text="Getting it." />);
  void act(() => vi.advanceTimersByTime(399));
  expect(screen.queryByText('Getting it.')).not.toBeInTheDocument();
  void act(() => vi.advanceTimersByTime(1));
  expect(screen.getByRole('status')).toHaveTextContent('Getting it.');
});

function Page() {
  const query = useQuery({ queryKey: ['x'], queryFn: () => http.get<string>('/api/x'), retry: false });
  return (
    <Loaded query={query} loading="Getting it." failed="It cannot be shown just now">
      {text => <p>{text}</p>}
    </Loaded>
  );
}

const showPage = () =>
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <Page />
    </QueryClientProvider>,
  );

test('a failure says what is so, has a code for support and can be tried again', async () => {
  serve({ 'GET /api/x': refusal(503, 'unavailable') });
  showPage();
  expect(await screen.findByRole('alert')).toHaveTextContent('It cannot be shown just now');
  expect(screen.getByText('unavailable, 503')).toBeInTheDocument();
  expect(screen.getByText('Next try by itself in 20 s')).toBeVisible();

  serve({ 'GET /api/x': 'Here it is' });
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Here it is')).toBeVisible();
});

test('a refusal is not tried again by itself', async () => {
  serve({ 'GET /api/x': refusal(403, 'forbidden') });
  showPage();
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(screen.queryByText(/by itself/)).not.toBeInTheDocument();
});

test.each([
  ['nobody answers', new Problem(0, { type: 'urn:lectern:problem:network' })],
  ['a part is down', new Problem(503, {})],
  ['a queue is full', new Problem(429, {})],
])('%s: what is said to be tried by itself is', (_, error) => {
  vi.useFakeTimers();
  const onRetry = vi.fn();
  render(<ErrorState title="Not now" error={error} onRetry={onRetry} />);
  expect(screen.getByText('Next try by itself in 20 s')).toBeVisible();

  void act(() => vi.advanceTimersByTime(20_000));
  expect(onRetry).toHaveBeenCalledTimes(1);
});
