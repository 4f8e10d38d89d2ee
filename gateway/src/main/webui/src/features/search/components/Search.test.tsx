import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, expect, test } from 'vitest';
import { show } from '@/test/render';
import { serve } from '@/test/server';
import { SearchDialog } from './SearchDialog';
import { SearchPage } from './SearchPage';

const hit = (id: string, number: string, anchor: { id: string; title: string } | null) => ({
  course: 'flask-training',
  section: { id, number, title: `Section ${number}` },
  anchor,
  passage: [
    { text: 'Set ', hit: false },
    { text: 'login_view', hit: true },
    { text: ' <first>', hit: false },
  ],
});

const answer = {
  query: 'login_view',
  instead: null,
  hits: [hit('login', '6.1', { id: 'loader', title: 'The user loader' }), hit('guard', '6.3', null)],
  next: null,
};

function Layer() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      <SearchDialog open={open} course="flask-training" onClose={() => setOpen(false)} />
    </>
  );
}

const routes = [
  { path: '/', Component: Layer },
  { path: 'search', Component: SearchPage },
  { path: 'courses/:course/:section', element: <h1>Lesson</h1> },
];

beforeEach(() => localStorage.clear());

const field = () => screen.getByRole('combobox', { name: 'Search the course' });
const open = async () => userEvent.click(await screen.findByRole('button', { name: 'Open' }));

test('what is typed is looked for, and a hit is marked and never read as HTML', async () => {
  serve({ 'GET /api/content/search': answer });
  show(routes, '/');
  await open();
  await userEvent.type(field(), 'login_view');
  const options = await screen.findAllByRole('option');
  expect(options).toHaveLength(2);
  expect(options[0]).toHaveTextContent('6.1The user loaderSet login_view <first>');
  expect(screen.getAllByText('login_view').map(part => part.tagName)).toEqual(['MARK', 'MARK']);
});

test('the arrows choose, Enter opens the section at its anchor', async () => {
  serve({ 'GET /api/content/search': answer });
  const router = show(routes, '/');
  await open();
  await userEvent.type(field(), 'login_view');
  await screen.findAllByRole('option');
  await userEvent.keyboard('{ArrowDown}{ArrowUp}{Enter}');
  await waitFor(() => expect(router.state.location.pathname).toBe('/courses/flask-training/login'));
  expect(router.state.location.hash).toBe('#loader');
});

test('what was looked for is offered again, and forgotten on demand', async () => {
  serve({ 'GET /api/content/search': answer });
  const router = show(routes, '/');
  await open();
  await userEvent.type(field(), 'login_view');
  await screen.findAllByRole('option');
  await userEvent.keyboard('{Enter}');
  await router.navigate('/');
  await open();
  expect(await screen.findByRole('option', { name: 'login_view' })).toBeVisible();
  await userEvent.keyboard('{Enter}');
  expect(field()).toHaveValue('login_view');
  await userEvent.clear(field());
  await userEvent.click(screen.getByRole('button', { name: 'Forget them' }));
  expect(screen.queryByRole('option')).not.toBeInTheDocument();
  expect(localStorage.getItem('lectern.searches')).toBe('[]');
});

test('a mistyped word says what is shown in its place', async () => {
  serve({ 'GET /api/content/search': { ...answer, query: 'lgin_view', instead: 'login_view' } });
  show(routes, '/');
  await open();
  await userEvent.type(field(), 'lgin_view');
  expect(await screen.findByText('Nothing for “lgin_view”. Shown is “login_view”.')).toBeVisible();
});

test('nothing found says so', async () => {
  serve({ 'GET /api/content/search': { ...answer, hits: [] } });
  show(routes, '/');
  await open();
  await userEvent.type(field(), 'unicorn');
  expect(await screen.findByText('Nothing for “unicorn”.')).toBeVisible();
});

test('the page shows more on demand, and an empty answer leads to the contents', async () => {
  let asked = 0;
  serve({
    'GET /api/content/search': () =>
      asked++ === 0 ? { ...answer, next: 2 } : { ...answer, hits: [hit('third', '7.1', null)], next: null },
  });
  show(routes, '/search?q=login_view');
  expect(await screen.findByText('2 sections, and there are more')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
  expect(await screen.findByRole('heading', { name: '7.1 Section 7.1' })).toBeVisible();
  expect(screen.getByText('3 sections')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Show more' })).not.toBeInTheDocument();
});

test('a page without a hit offers the contents', async () => {
  serve({ 'GET /api/content/search': { ...answer, query: 'unicorn', hits: [] } });
  show(routes, '/search?q=unicorn');
  expect(await screen.findByRole('heading', { name: 'Nothing for “unicorn”' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'To the contents' })).toHaveAttribute(
    'href',
    '/courses/flask-training',
  );
});
