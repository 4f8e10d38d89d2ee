import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { sectionsOf } from '@/lib/api/content';
import { show } from '@/test/render';
import { course } from '@/test/samples';
import { serve } from '@/test/server';
import { SheetPage } from './SheetPage';

/** The sheet of somebody who has answered nothing and has nothing to review, but for what a test says. */
function visit({ sections = [], reviews = {} }: { sections?: object[]; reviews?: object }) {
  serve({
    'GET /api/content/courses/flask-training': course,
    'GET /api/progress/me/courses/flask-training/mastery': { course: 'flask-training', sections },
    'GET /api/progress/me/reviews': {
      course: 'flask-training',
      due: [],
      later: 0,
      forecast: [],
      missed: [],
      known: [],
      ...reviews,
    },
  });
  show([{ path: '/progress/sheet', Component: SheetPage }], '/progress/sheet');
}

test('what was missed last is on the sheet though no review of it is due', async () => {
  visit({
    reviews: {
      later: 1,
      missed: [
        {
          objective: 'o-session',
          text: 'say where the session lives',
          section: { id: 'sessions', number: '6.3', title: 'Session Management' },
          at: '2026-11-25T09:00:00Z',
        },
      ],
    },
  });

  const mistakes = await screen.findByRole('region', { name: /^What you missed last/ });
  expect(within(mistakes).getByRole('listitem')).toHaveTextContent('6.3 say where the session lives');
});

test('who has not answered yet is not told that nothing is weak', async () => {
  visit({});

  expect(await screen.findByRole('region', { name: 'Sections to look at once more' })).toHaveTextContent(
    'You have not answered a question yet',
  );
});

test('what is missed most often stands first, and what was never missed is no weak point', async () => {
  const [first, second, third] = sectionsOf(course);
  const section = (id: string | undefined, right: number, answers: number) => ({
    section: id,
    level: 1,
    slipping: false,
    slipsAt: null,
    right,
    answers: Array.from({ length: answers }, (_, n) => ({
      question: `q-${n}`,
      at: '2026-11-25T09:00:00Z',
      exam: true,
      right: n < right,
      sure: true,
    })),
    lift: null,
  });
  visit({ sections: [section(first?.id, 1, 1), section(second?.id, 2, 4), section(third?.id, 0, 2)] });

  const weak = await screen.findByRole('region', { name: 'Sections to look at once more' });
  await within(weak).findAllByRole('listitem');
  expect(
    within(weak)
      .getAllByRole('listitem')
      .map(row => row.textContent),
  ).toEqual([expect.stringContaining(third?.title ?? ''), expect.stringContaining(second?.title ?? '')]);
});
