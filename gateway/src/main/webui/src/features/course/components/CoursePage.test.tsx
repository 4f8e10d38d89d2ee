import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { show } from '@/test/render';
import { course, progress, student } from '@/test/samples';
import { serve } from '@/test/server';
import { CoursePage } from './CoursePage';

const routes = [{ path: 'courses/:course', Component: CoursePage }];
const anonymous = {
  'GET /api/content/courses/flask-training': course,
  'GET /api/content/courses/flask-training/exams': { exams: [] },
  'GET /me': { signedIn: false },
};

test('practice is entered from the course and from each chapter', async () => {
  serve({
    ...anonymous,
    'GET /me': student,
    'GET /api/progress/me/courses/flask-training': { ...progress, practised: 1 },
  });
  show(routes, '/courses/flask-training');

  expect(await screen.findByText('1 of 3 sections practised.')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Choose what to practise' })).toHaveAttribute('href', '/practice');
  expect(
    screen.getAllByRole('link', { name: 'Practise this chapter' }).map(link => link.getAttribute('href')),
  ).toContain('/practice?chapter=authentication');
});

test('who is not logged in reads the course without it', async () => {
  serve(anonymous);
  show(routes, '/courses/flask-training');

  expect(await screen.findByRole('heading', { level: 1, name: 'Flask Training' })).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Choose what to practise' })).toBeNull();
});
