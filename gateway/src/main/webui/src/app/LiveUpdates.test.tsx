import { screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { Toasts } from '@/components/ui/Toasts';
import { closeNotice, presentNotices } from '@/lib/notices';
import { makeQueryClient } from '@/lib/queryClient';
import { sessionQuery } from '@/lib/session';
import type { LiveEventName, LiveEvents } from '@/lib/stream';
import { show } from '@/test/render';
import { student } from '@/test/samples';
import { LiveUpdates } from './LiveUpdates';

const course = 'flask-training';

beforeEach(() => presentNotices().forEach(({ id }) => closeNotice(id)));

/** Opens a page of a student to whom the server tells this. */
function told<Name extends LiveEventName>(name: Name, data: LiveEvents[Name]) {
  const message = `id: 7\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(message)));
  const client = makeQueryClient();
  client.setQueryData(sessionQuery.queryKey, student);
  client.setQueryData(['progress', course], {});
  client.setQueryData(['quiz', 'me', 'review', 'a-1'], {});
  const element = (
    <>
      <LiveUpdates quiet={false} />
      <Toasts />
    </>
  );
  show([{ path: '/', element }], '/', client);
  return client;
}

test('a corrected result is told with the way to it, and what showed the old one is asked again', async () => {
  const client = told('result-corrected', { course, exam: 'e-1', title: 'Mock exam 2', attempt: 'a-1' });

  expect(await screen.findByText('Your result of Mock exam 2 was corrected.')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Look at the result' })).toHaveAttribute(
    'href',
    '/attempts/a-1/result',
  );
  for (const queryKey of [
    ['progress', course],
    ['quiz', 'me', 'review', 'a-1'],
  ]) {
    expect(client.getQueryState(queryKey)?.isInvalidated).toBe(true);
  }
});

test('extra time is told with the way to the exam', async () => {
  told('extra-time', { course, exam: 'e-1', kind: 'added', attempt: null });

  expect(await screen.findByText('You have been given more for an exam.')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Look at your terms' })).toHaveAttribute('href', '/exams/e-1');
});
