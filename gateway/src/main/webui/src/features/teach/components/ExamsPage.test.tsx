import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { show } from '@/test/render';
import { refusal, serve } from '@/test/server';
import { teachRoutes } from '../routes';

describe('the exams of a course', () => {
  it('the list without an exam says what to do', async () => {
    serve({ 'GET /api/quiz/exams': { exams: [] } });
    show(teachRoutes, '/teach/exams');
    expect(await screen.findByRole('heading', { name: 'No mock exam yet' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Write a mock exam' })).toHaveAttribute(
      'href',
      '/teach/exams/new',
    );
  });
});

describe('a course that readers do not get yet', () => {
  const answers = {
    'GET /api/quiz/exams': { exams: [] },
    'GET /api/quiz/courses/flask-training/bank': refusal(403, 'not-staff'),
    'GET /api/content/courses/flask-training': refusal(404, 'course-not-found'),
  };

  it.each(['/teach/exams', '/teach/exams/new'])('says at %s that it has to be published first', async at => {
    serve(answers);
    show(teachRoutes, at);
    expect(await screen.findByRole('heading', { name: 'This course is not published yet' })).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Write a mock exam' })).not.toBeInTheDocument();
  });
});
