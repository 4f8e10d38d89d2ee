import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { presentNotices } from '@/lib/notices';
import { show } from '@/test/render';
import { course, note } from '@/test/samples';
import { refusal, serve } from '@/test/server';
import { NotesPage } from './NotesPage';

const routes = [{ path: 'progress/notes', Component: NotesPage }];
const COURSE = 'GET /api/content/courses/flask-training';
const NOTES = 'GET /api/progress/me/notes';
const open = () => show(routes, '/progress/notes');

test('each entry leads to its paragraph and says what it said', async () => {
  serve({ [COURSE]: course, [NOTES]: { notes: [note], cursor: null } });
  open();

  expect(await screen.findByRole('link', { name: '6.1 Introduction to Flask-Login' })).toHaveAttribute(
    'href',
    `/courses/flask-training/introduction-to-flask-login#note-${note.id}`,
  );
  expect(screen.getByText('HTTP forgets.')).toBeVisible();
  expect(screen.getByText('It is signed.')).toBeVisible();
});

test('a note whose section has gone is kept and says so', async () => {
  serve({ [COURSE]: course, [NOTES]: { notes: [{ ...note, section: 'dropped' }], cursor: null } });
  open();

  expect(await screen.findByText(/no longer in the course/)).toBeVisible();
  expect(screen.getByText('It is signed.')).toBeVisible();
});

test('kinds and words narrow the list, and nothing found is not nothing there', async () => {
  serve({ [COURSE]: course, [NOTES]: { notes: [], cursor: null } });
  open();
  expect(await screen.findByRole('heading', { name: 'No notes yet' })).toBeVisible();

  await userEvent.click(screen.getByRole('button', { name: 'Bookmarks' }));
  await userEvent.type(screen.getByRole('searchbox', { name: 'Search your notes' }), 'cookie');

  expect(await screen.findByRole('heading', { name: 'None matches' })).toBeVisible();
});

test('older ones are asked for page by page', async () => {
  const pages = [
    { notes: [note], cursor: 'next' },
    { notes: [{ ...note, id: 'n2', text: 'Older.' }], cursor: null },
  ];
  serve({ [COURSE]: course, [NOTES]: () => pages.shift() });
  open();

  await userEvent.click(await screen.findByRole('button', { name: 'Show older ones' }));

  expect(await screen.findByText('Older.')).toBeVisible();
  expect(screen.getByText('It is signed.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Show older ones' })).toBeNull();
});

test('a deleted entry comes back by Undo', async () => {
  let notes = [note];
  const requests = serve({
    [COURSE]: course,
    [NOTES]: () => ({ notes, cursor: null }),
    [`DELETE /api/progress/me/notes/${note.id}`]: () => {
      notes = [];
      return null;
    },
    [`PUT /api/progress/me/notes/${note.id}`]: () => {
      notes = [note];
      return note;
    },
  });
  open();
  await userEvent.click(await screen.findByRole('button', { name: 'Delete “It is signed.”' }));
  await waitFor(() => expect(screen.queryByText('It is signed.')).toBeNull());

  presentNotices()
    .find(({ id }) => id === `note-${note.id}`)
    ?.act?.run();

  expect(await screen.findByText('It is signed.')).toBeVisible();
  expect(requests.some(request => request.startsWith('PUT'))).toBe(true);
});

test('notes that cannot be shown are said to be safe', async () => {
  serve({ [COURSE]: course, [NOTES]: refusal(422, 'invalid-input') });
  open();

  expect(await screen.findByRole('alert')).toHaveTextContent('Your notes cannot be shown just now');
});
