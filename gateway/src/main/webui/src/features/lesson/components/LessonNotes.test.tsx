import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import type { Note } from '@/lib/api/notes';
import { presentNotices } from '@/lib/notices';
import { makeQueryClient } from '@/lib/queryClient';
import { sessionQuery } from '@/lib/session';
import { show } from '@/test/render';
import { course, lesson, note, progress, student } from '@/test/samples';
import { refusal, serve, type Answers } from '@/test/server';
import { LessonPage } from './LessonPage';

const routes = [{ path: 'courses/:course/:section', Component: LessonPage }];
const NOTES = 'GET /api/progress/me/notes';

const told = {
  'GET /api/content/courses/flask-training': course,
  'GET /api/content/courses/flask-training/lessons/6.1': lesson,
  'GET /me': student,
  'GET /api/progress/me/courses/flask-training': progress,
};
const page = (...notes: Note[]) => ({ notes, cursor: null });

let client = makeQueryClient();
beforeEach(() => {
  client = makeQueryClient();
});

async function read(answers: Answers) {
  const requests = serve({ ...told, [NOTES]: page(), ...answers });
  client.setQueryData(sessionQuery.queryKey, student);
  show(routes, '/courses/flask-training/6.1', client);
  await screen.findByText('HTTP forgets.');
  await screen.findByRole('group', { name: /On the paragraph/ });
  return requests;
}

/** What the server makes of a creation or an edit, whatever its id. */
function server(): { answers: Answers; now: () => Note | undefined } {
  let kept: Note | undefined;
  const put = (made: unknown) => (kept = { ...note, ...(made as object), revision: 1 });
  const write = (sent: unknown) =>
    (kept = { ...note, ...kept, ...(sent as object), revision: (kept?.revision ?? 0) + 1 });
  const answers = new Proxy<Answers>(
    {},
    {
      get: (_, request: string) =>
        request.endsWith('/text')
          ? write
          : request.startsWith('PUT /api/progress/me/notes/')
            ? put
            : undefined,
      ownKeys: () => [],
    },
  );
  return { answers, now: () => kept };
}

test('the key N writes a note on the paragraph in view, saved by itself with its time', async () => {
  const { answers, now } = server();
  const requests = serve(Object.assign(Object.create(answers) as Answers, told, { [NOTES]: page() }));
  client.setQueryData(sessionQuery.queryKey, student);
  show(routes, '/courses/flask-training/6.1', client);
  await screen.findByRole('group', { name: /On the paragraph “HTTP forgets/ });

  await userEvent.keyboard('n');
  await userEvent.type(await screen.findByLabelText('Your note'), 'So a cookie remembers.');

  expect(await screen.findByText(/^Saved \d\d:\d\d:\d\d/)).toBeVisible();
  expect(now()).toMatchObject({
    course: 'flask-training',
    section: 'introduction-to-flask-login',
    kind: 'note',
    text: 'So a cookie remembers.',
    passage: { anchor: 'the-idea', ordinal: 0, excerpt: 'HTTP forgets.', quote: null },
  });
  // A slow machine saves between the keys; it is one note all the same.
  expect(requests.filter(request => request.startsWith('PUT') && !request.includes('/text'))).toHaveLength(1);

  await userEvent.type(screen.getByLabelText('Your note'), ' For a while.');
  expect(screen.getByLabelText('Your note')).toHaveValue('So a cookie remembers. For a while.');
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(screen.queryByLabelText('Your note')).toBeNull());
  expect(screen.getByText('So a cookie remembers. For a while.')).toBeVisible();
});

test('a note hangs after its paragraph, and one without its paragraph at the end with what it said', async () => {
  const lost = {
    ...note,
    id: 'n2',
    text: 'Of old.',
    passage: {
      ...note.passage,
      fingerprint: 'f'.repeat(14),
      excerpt: 'Another matter altogether, long gone.',
    },
  };
  await read({ [NOTES]: page(note, lost) });

  const card = await screen.findByText(note.text);
  expect(screen.getByText('HTTP forgets.').nextElementSibling).toContainElement(card);
  const end = screen.getByRole('region', { name: 'Notes whose paragraph is gone' });
  expect(within(end).getByText('Of old.')).toBeVisible();
  expect(within(end).getByText('Another matter altogether, long gone.')).toBeVisible();
});

test('the key B puts a bookmark and takes it back', async () => {
  const bookmark = { ...note, kind: 'bookmark' as const, text: '' };
  const requests = await read({
    [NOTES]: page(bookmark),
    [`DELETE /api/progress/me/notes/${note.id}`]: () => null,
  });
  await screen.findByText(/^Bookmarked/);

  await userEvent.keyboard('b');

  await waitFor(() => expect(screen.queryByText(/^Bookmarked/)).toBeNull());
  expect(requests).toContain(`DELETE /api/progress/me/notes/${note.id}`);
});

test('a deleted note comes back by Undo', async () => {
  const requests = await read({
    [NOTES]: page(note),
    [`DELETE /api/progress/me/notes/${note.id}`]: () => null,
    [`PUT /api/progress/me/notes/${note.id}`]: note,
  });
  await userEvent.click(await screen.findByRole('button', { name: `Delete “${note.text}”` }));
  await waitFor(() => expect(screen.queryByText(note.text)).toBeNull());

  presentNotices()
    .find(({ id }) => id === `note-${note.id}`)
    ?.act?.run();

  expect(await screen.findByText(note.text)).toBeVisible();
  expect(requests.at(-1)).toContain('"text":"It is signed."');
});

test('what another device wrote is shown beside what is written here, and nothing is lost', async () => {
  const other = { ...note, text: 'From the phone.', revision: 9 };
  let writes = 0;
  const requests = await read({
    [NOTES]: page(note),
    [`PUT /api/progress/me/notes/${note.id}/text`]: () =>
      writes++ === 0
        ? refusal(409, 'note-changed', { note: other })
        : { ...note, text: 'It is signed. And read.', revision: 10 },
  });
  await userEvent.click(await screen.findByRole('button', { name: `Edit the note “${note.text}”` }));
  await userEvent.type(screen.getByLabelText('Your note'), ' And read.');

  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('From the phone.');
  expect(screen.getByLabelText('Your note')).toHaveValue('It is signed. And read.');
  await userEvent.click(within(alert).getByRole('button', { name: 'Keep mine' }));

  expect(await screen.findByText(/^Saved/)).toBeVisible();
  expect(requests.filter(request => request.includes('/text'))).toHaveLength(2);
});

test('a note that is not saved says so, stays, and may be tried again', async () => {
  await read({
    [NOTES]: page(note),
    [`PUT /api/progress/me/notes/${note.id}/text`]: () => {
      throw new TypeError('no network');
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: `Edit the note “${note.text}”` }));
  await userEvent.type(screen.getByLabelText('Your note'), ' More.');

  expect(await screen.findByText(/Not saved: the server does not answer/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  expect(screen.getByLabelText('Your note')).toHaveValue('It is signed. More.');
});

test('a paragraph is reported with what is wrong, and the same press is one report', async () => {
  const requests = await read({ 'POST /api/content/courses/flask-training/reports': { id: 'r1' } });

  await userEvent.click(screen.getByRole('button', { name: 'Report' }));
  const dialog = await screen.findByRole('dialog', { name: 'Report a problem in 6.1' });
  await userEvent.click(within(dialog).getByRole('button', { name: 'Send the report' }));
  expect(within(dialog).getByText(/Write a sentence/)).toBeVisible();
  await userEvent.click(within(dialog).getByLabelText('The code does not work'));
  await userEvent.type(within(dialog).getByLabelText('What do you see?'), 'It raises.');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Send the report' }));

  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const sent = requests.filter(request => request.startsWith('POST'));
  expect(sent).toHaveLength(1);
  expect(sent[0]).toContain('"kind":"code","text":"It raises."');
  expect(sent[0]).toContain('"excerpt":"HTTP forgets."');
});

test('who is not signed in has neither tools nor notes', async () => {
  const requests = serve({ ...told, 'GET /me': { signedIn: false } });
  show(routes, '/courses/flask-training/6.1', client);
  await screen.findByRole('link', { name: 'Log in to mark it as read' });

  await userEvent.keyboard('n');

  expect(screen.queryByRole('group', { name: /On the paragraph/ })).toBeNull();
  expect(screen.queryByLabelText('Your note')).toBeNull();
  expect(requests.filter(request => request.includes('notes'))).toEqual([]);
});
