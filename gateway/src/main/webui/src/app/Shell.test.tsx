import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { Problem } from '@/lib/http';
import { http } from '@/lib/http';
import { page } from '@/lib/page';
import { makeQueryClient } from '@/lib/queryClient';
import { sessionQuery, type Session } from '@/lib/session';
import { show } from '@/test/render';
import { instructor, student } from '@/test/samples';
import { refusal, serve } from '@/test/server';
import { Shell } from './Shell';

const routes = [
  {
    Component: Shell,
    children: [
      { path: '/', handle: page({ nav: 'courses' }), element: <h1>Front</h1> },
      {
        path: 'today',
        handle: page({ title: 'Today', nav: 'today', needs: 'student' }),
        element: <h1>Mine</h1>,
      },
      {
        path: 'teach/exams',
        handle: page({ nav: 'teach-exams', needs: 'instructor' }),
        element: <h1>Desk</h1>,
      },
      { path: 'room', handle: page({ chrome: 'quiet' }), element: <h1>Room</h1> },
      { path: 'keyboard', element: <h1>Keys</h1> },
    ],
  },
];

let client = makeQueryClient();
beforeEach(() => {
  client = makeQueryClient();
  serve({ 'GET /api/content/courses': { courses: [] } });
});

function arrive(at: string, session: Session) {
  client.setQueryData(sessionQuery.queryKey, session);
  return show(routes, at, client);
}

const entries = () =>
  within(screen.getByRole('navigation', { name: 'Main' }))
    .getAllByRole('link')
    .map(link => link.textContent);

test('the navigation follows the role', () => {
  arrive('/', { signedIn: false });
  expect(entries()).toEqual(['Courses', 'Flask Training', 'About']);
});

test('a student has what is theirs', () => {
  arrive('/today', student);
  expect(entries()).toEqual(['Today', 'Course', 'Practice', 'Mock exams', 'Progress']);
  expect(screen.getByRole('link', { name: 'Today' })).toHaveAttribute('aria-current', 'page');
  expect(document.title).toBe('Today · Lectern');
});

test('an instructor has their tools, and a student’s when they study', async () => {
  arrive('/teach/exams', instructor);
  expect(entries()).toEqual(['Course', 'Lessons', 'Questions', 'Exams', 'Reports', 'Class']);
  await userEvent.click(screen.getByRole('button', { name: 'Account: Ines Moreau' }));
  await userEvent.click(await screen.findByRole('menuitemradio', { name: 'Study as a student' }));
  expect(entries()).toEqual(['Today', 'Course', 'Practice', 'Mock exams', 'Progress']);
});

test('a page that needs an account asks for a login and leads back', () => {
  arrive('/today', { signedIn: false });
  expect(screen.queryByText('Mine')).not.toBeInTheDocument();
  const main = within(screen.getByRole('main'));
  expect(main.getByRole('heading', { name: 'Please log in' })).toBeVisible();
  expect(main.getByRole('link', { name: 'Log in' })).toHaveAttribute('href', '/login?to=%2Ftoday');
});

test('a page for instructors tells a student who may see it', () => {
  arrive('/teach/exams', student);
  expect(screen.queryByText('Desk')).not.toBeInTheDocument();
  expect(screen.getByRole('heading', { name: 'This page is for instructors' })).toBeVisible();
  expect(screen.getByText(/Sam Student, student/)).toBeVisible();
});

test('the exam room has no bar, no footer and no search', async () => {
  arrive('/room', student);
  expect(screen.queryByRole('banner')).not.toBeInTheDocument();
  expect(screen.queryByRole('contentinfo')).not.toBeInTheDocument();
  await userEvent.keyboard('/');
  expect(screen.queryByRole('combobox')).not.toBeInTheDocument();
});

test('what a course has to say at the foot stands under that course alone', () => {
  arrive('/', student);
  expect(screen.getByRole('contentinfo')).toHaveTextContent(/not endorsed by the Flask project/);
  cleanup();
  localStorage.setItem('lectern.course', 'another-course');
  arrive('/', student);
  expect(screen.getByRole('contentinfo')).not.toHaveTextContent(/Flask/);
});

test('after a change of page the keyboard starts at the new content', async () => {
  const router = arrive('/', student);
  await router.navigate('/today');
  await waitFor(() => expect(screen.getByRole('main')).toHaveFocus());
});

test('? leads to the keys, unless single letters are switched off', async () => {
  localStorage.setItem('lectern.singleKeys', 'off');
  arrive('/', student);
  await userEvent.keyboard('?');
  expect(screen.getByText('Front')).toBeVisible();
  localStorage.removeItem('lectern.singleKeys');
  await userEvent.keyboard('?');
  expect(await screen.findByText('Keys')).toBeVisible();
});

test('a session that ended is a layer over the page, with the focus on "Log in"', async () => {
  arrive('/today', student);
  serve({ 'GET /api/x': refusal(401, 'not-signed-in') });
  await expect(http.get('/api/x')).rejects.toBeInstanceOf(Problem);
  const layer = await screen.findByRole('alertdialog', { name: 'Please log in again' });
  await waitFor(() => expect(within(layer).getByRole('button', { name: 'Log in' })).toHaveFocus());
  expect(screen.getByText('Mine')).toBeInTheDocument();
});

test('a session that ended lays nothing over a question of the exam room', async () => {
  arrive('/room', student);
  serve({ 'GET /api/x': refusal(401, 'not-signed-in') });
  await expect(http.get('/api/x')).rejects.toBeInstanceOf(Problem);
  expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument();
  expect(screen.getByText('Room')).toBeVisible();
});
