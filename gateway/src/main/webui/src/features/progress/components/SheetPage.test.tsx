import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { show } from '@/test/render';
import { course } from '@/test/samples';
import { serve } from '@/test/server';
import { SheetPage } from './SheetPage';

test('what was missed last is on the sheet though no review of it is due', async () => {
  serve({
    'GET /api/content/courses/flask-training': course,
    'GET /api/progress/me/courses/flask-training/mastery': { course: 'flask-training', sections: [] },
    'GET /api/progress/me/reviews': {
      course: 'flask-training',
      due: [],
      later: 1,
      forecast: [],
      missed: [
        {
          objective: 'o-session',
          text: 'say where the session lives',
          section: { id: 'sessions', number: '6.3', title: 'Session Management' },
          at: '2026-11-25T09:00:00Z',
        },
      ],
      known: [],
    },
  });
  show([{ path: '/progress/sheet', Component: SheetPage }], '/progress/sheet');

  const mistakes = await screen.findByRole('region', { name: /^What you missed last/ });
  expect(within(mistakes).getByRole('listitem')).toHaveTextContent('6.3 say where the session lives');
});

test('who has not answered yet is not told that nothing is weak', async () => {
  serve({
    'GET /api/content/courses/flask-training': course,
    'GET /api/progress/me/courses/flask-training/mastery': { course: 'flask-training', sections: [] },
    'GET /api/progress/me/reviews': {
      course: 'flask-training',
      due: [],
      later: 0,
      forecast: [],
      missed: [],
      known: [],
    },
  });
  show([{ path: '/progress/sheet', Component: SheetPage }], '/progress/sheet');

  expect(await screen.findByRole('region', { name: 'Sections to look at once more' })).toHaveTextContent(
    'You have not answered a question yet',
  );
});
