import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { makeQueryClient } from '@/lib/queryClient';
import { show } from '@/test/render';
import { course, lesson } from '@/test/samples';
import { refusal, serve } from '@/test/server';
import { ChapterPage } from './ChapterPage';
import { numberLinks } from './numberLinks';

const routes = [{ path: 'courses/:course/chapters/:chapter', Component: ChapterPage }];
const LESSONS = 'GET /api/content/courses/flask-training/lessons/';
const second = {
  ...lesson,
  section: { id: 'user-authentication', number: '6.2', title: 'User Authentication' },
  html: '<p>See <a href="/courses/flask-training/introduction-to-flask-login#the-idea">the idea</a>.</p>',
};
const told = {
  'GET /api/content/courses/flask-training': course,
  [`${LESSONS}introduction-to-flask-login`]: lesson,
  [`${LESSONS}user-authentication`]: second,
};

test('a chapter is all its written lessons on one page, and goes to the printer', async () => {
  const print = vi.fn();
  vi.stubGlobal('print', print);
  serve(told);
  show(routes, '/courses/flask-training/chapters/authentication');

  expect(await screen.findByText('HTTP forgets.')).toBeVisible();
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('6 Authentication and Authorization');
  expect(screen.getByRole('heading', { name: 'User Authentication' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Print this chapter' }));
  expect(print).toHaveBeenCalledOnce();
});

test('a link says on paper which section it leads to', async () => {
  serve(told);
  show(routes, '/courses/flask-training/chapters/6');

  expect(await screen.findByRole('link', { name: 'the idea' })).toHaveAttribute('data-section', '6.1');
});

test('a link that names the section’s number is left alone', () => {
  const text = document.createElement('div');
  text.innerHTML =
    '<a href="/courses/flask-training/introduction-to-flask-login">6.1 Introduction</a><a href="https://flask.dev">6.1</a>';
  numberLinks(text, course);
  expect(text.querySelectorAll('[data-section]')).toHaveLength(0);
});

test('half a chapter is never printed: a lesson that does not come is said, and asked for again', async () => {
  let answers = 0;
  serve({
    ...told,
    [`${LESSONS}user-authentication`]: () => (answers++ === 0 ? refusal(404, 'course-not-found') : second),
  });
  show(routes, '/courses/flask-training/chapters/6');
  expect(await screen.findByRole('alert')).toHaveTextContent('This lesson cannot be shown just now');
  expect(screen.queryByRole('button', { name: 'Print this chapter' })).toBeNull();

  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

  expect(await screen.findByRole('button', { name: 'Print this chapter' })).toBeVisible();
});

test('a chapter that is there stays while a later look fails', async () => {
  const client = makeQueryClient();
  serve(told);
  show(routes, '/courses/flask-training/chapters/6', client);
  await screen.findByText('HTTP forgets.');

  const requests = serve({ ...told, [`${LESSONS}user-authentication`]: refusal(404, 'course-not-found') });
  await act(async () => {
    await client.refetchQueries();
    // The page hears of it in a turn of its own.
    await new Promise(heard => setTimeout(heard));
  });
  expect(requests).toContain(`${LESSONS}user-authentication`);

  expect(screen.getByText('HTTP forgets.')).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a chapter that is not there leads to the contents', async () => {
  serve(told);
  show(routes, '/courses/flask-training/chapters/99');

  expect(await screen.findByRole('heading', { name: 'There is no chapter 99' })).toBeVisible();
});
