import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { courseQuery } from '@/lib/api/content';
import type { CourseProgress } from '@/lib/api/progress';
import { makeQueryClient } from '@/lib/queryClient';
import { sessionQuery } from '@/lib/session';
import { show } from '@/test/render';
import { course, lesson, progress, student } from '@/test/samples';
import { refusal, serve } from '@/test/server';
import { adoptLesson, lessonQuery } from '../api/lesson';
import { LessonPage } from './LessonPage';

const routes = [
  { path: 'courses/:course/:section', Component: LessonPage },
  { path: 'practice/:session', element: null },
];
const READ = '/api/progress/me/courses/flask-training/lessons/introduction-to-flask-login';

const anonymous = {
  'GET /api/content/courses/flask-training': course,
  'GET /api/content/courses/flask-training/lessons/6.1': lesson,
  'GET /me': { signedIn: false },
};
const signedIn = {
  ...anonymous,
  'GET /me': student,
  'GET /api/progress/me/courses/flask-training': progress,
};

let client = makeQueryClient();
beforeEach(() => {
  client = makeQueryClient();
});
const knowStudent = () => client.setQueryData(sessionQuery.queryKey, student);

test('a lesson is read without an account', async () => {
  serve(anonymous);
  await client.query(sessionQuery);
  show(routes, '/courses/flask-training/6.1', client);
  expect(await screen.findByRole('heading', { level: 1, name: 'Introduction to Flask-Login' })).toBeVisible();
  expect(screen.getByText('HTTP forgets.')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Log in to mark it as read' })).toHaveAttribute(
    'href',
    '/login?to=%2Fcourses%2Fflask-training%2Fintroduction-to-flask-login',
  );
});

test('a learner is told which sections are not read yet', async () => {
  serve(signedIn);
  knowStudent();
  show(routes, '/courses/flask-training/6.1', client);
  const contents = await screen.findByRole('navigation', { name: 'Course contents' });
  expect((await within(contents).findAllByText('not read yet')).length).toBeGreaterThan(0);
});

test('of a reader without an account nothing is remembered, and nothing said of what was read', async () => {
  serve(anonymous);
  await client.query(sessionQuery);
  show(routes, '/courses/flask-training/6.1', client);
  const contents = await screen.findByRole('navigation', { name: 'Course contents' });
  expect(await within(contents).findByText(/6\.1/)).toBeVisible();
  expect(within(contents).queryByText('not read yet')).toBeNull();
});

test('the text that came with the document is moved, not made again, and asks the server for nothing', () => {
  const requests = serve({});
  const node = document.createElement('div');
  node.innerHTML = lesson.html;
  adoptLesson('flask-training', lesson.section.id, node);
  client.setQueryData(sessionQuery.queryKey, { signedIn: false });
  client.setQueryData(courseQuery('flask-training').queryKey, course);
  client.setQueryData(lessonQuery('flask-training', '6.1').queryKey, { ...lesson, html: null });

  show(routes, '/courses/flask-training/6.1', client);

  expect(within(screen.getByRole('article')).getByText('HTTP forgets.').parentElement).toBe(node);
  expect(requests).toEqual([]);
});

test('marking as read puts the mark and offers the next section', async () => {
  let completedAt: string | null = null;
  const requests = serve({
    ...signedIn,
    'GET /api/progress/me/courses/flask-training': () => progressWith(completedAt),
    [`PUT ${READ}`]: () => {
      completedAt = new Date().toISOString();
      return { section: lesson.section.id, completedAt };
    },
  });
  knowStudent();
  show(routes, '/courses/flask-training/6.1', client);

  await userEvent.click(await screen.findByRole('button', { name: 'Mark as read' }));

  expect(await screen.findByText('Read just now')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Read 6.2' })).toBeVisible();
  expect(requests).toContain(`PUT ${READ} {"completed":true}`);
});

function progressWith(completedAt: string | null): CourseProgress {
  const chapters = progress.chapters.map(chapter => ({
    ...chapter,
    sections: chapter.sections.map(section =>
      section.id === lesson.section.id ? { ...section, completedAt } : section,
    ),
  }));
  return { ...progress, chapters };
}

test('the key M marks as read', async () => {
  const requests = serve({ ...signedIn, [`PUT ${READ}`]: { section: lesson.section.id, completedAt: null } });
  knowStudent();
  show(routes, '/courses/flask-training/6.1', client);
  await screen.findByRole('button', { name: 'Mark as read' });

  await userEvent.keyboard('m');

  await waitFor(() => expect(requests).toContain(`PUT ${READ} {"completed":true}`));
});

test('a mark that was not kept says so and leaves the button', async () => {
  serve({ ...signedIn, [`PUT ${READ}`]: refusal(503, 'unavailable') });
  knowStudent();
  show(routes, '/courses/flask-training/6.1', client);

  await userEvent.click(await screen.findByRole('button', { name: 'Mark as read' }));

  expect(await screen.findByRole('alert')).toHaveTextContent('The mark was not kept');
  expect(screen.getByRole('button', { name: 'Mark as read' })).toBeVisible();
});

test('code is copied exactly, without its line numbers', async () => {
  const writeText = vi.fn().mockResolvedValue(undefined);
  const user = userEvent.setup();
  serve(anonymous);
  show(routes, '/courses/flask-training/6.1', client);
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(writeText);

  await user.click(await screen.findByRole('button', { name: 'Copy. Code: app.py' }));

  expect(writeText).toHaveBeenCalledWith('import flask\nflask.Flask');
});

test('a section that is not written says so and leads to those that are', async () => {
  serve({
    ...anonymous,
    'GET /api/content/courses/flask-training/lessons/1.1': refusal(404, 'lesson-not-written'),
  });
  show(routes, '/courses/flask-training/1.1', client);
  expect(await screen.findByRole('heading', { name: '“What is Flask?” is not written yet' })).toBeVisible();
  expect(screen.getByRole('link', { name: '6.1 Introduction to Flask-Login' })).toBeVisible();
});

test('a section that is not there names the last of its chapter', async () => {
  serve({
    ...anonymous,
    'GET /api/content/courses/flask-training/lessons/6.9': refusal(404, 'lesson-not-found'),
  });
  show(routes, '/courses/flask-training/6.9', client);
  expect(await screen.findByRole('heading', { name: 'There is no section 6.9' })).toBeVisible();
  expect(screen.getByText(/Chapter 6 ends at 6.2/)).toBeVisible();
});

test('the section is practised from its end', async () => {
  const requests = serve({
    ...signedIn,
    'POST /api/quiz/practice': { session: 'one', course: 'flask-training', questions: [], feedback: [] },
  });
  knowStudent();
  const router = show(routes, '/courses/flask-training/6.1', client);

  await userEvent.click(await screen.findByRole('button', { name: 'Practise this section' }));

  await waitFor(() => expect(router.state.location.pathname).toBe('/practice/one'));
  expect(requests.filter(request => request.startsWith('POST'))).toEqual([
    'POST /api/quiz/practice {"course":"flask-training","scope":"sections","sections":["introduction-to-flask-login"]}',
  ]);
});
