import { QueryClientProvider } from '@tanstack/react-query';
import { act, screen, waitFor } from '@testing-library/react';
import { hydrateRoot, type Root } from 'react-dom/client';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LessonPage } from '@/features/lesson/components/LessonPage';
import { page } from '@/lib/page';
import { makeQueryClient } from '@/lib/queryClient';
import { Takeover } from '@/lib/takeover';
import { course, lesson } from '@/test/samples';
import { serve } from '@/test/server';
import frame from '../../public/frames/lesson.html?raw';
import { readDelivered } from './delivered';
import { Shell } from './Shell';

const routes = [
  {
    Component: Shell,
    children: [{ path: 'courses/:course/:section', handle: page({ nav: 'course' }), Component: LessonPage }],
  },
];

/** As the gateway fills it. */
function delivered(): string {
  const { html, ...facts } = lesson;
  const values: Record<string, string> = {
    number: lesson.section.number,
    chapter: `Chapter ${lesson.chapter.number} · ${lesson.chapter.title}`,
    title: lesson.section.title,
    minutes: String(lesson.minutes),
    objectives: lesson.objectives.map(({ text }) => `<li>${text}</li>`).join(''),
    lesson: html,
  };
  const filled = frame
    .replaceAll(/>\s*\n\s*</g, '><')
    .replaceAll(/<!--lectern:([a-z]+)-->/g, (_, name: string) => values[name] ?? '')
    .replaceAll('{{course}}', lesson.course);
  const json = JSON.stringify({ course, lesson: facts }).replaceAll('<', '\\u003c');
  return `<div id="root">${filled.trim()}</div><script type="application/json" id="lectern-page">${json}</script>`;
}

let root: Root | undefined;
const mismatches = vi.fn();

beforeEach(() => {
  serve({
    'GET /me': { signedIn: false },
    'GET /api/content/courses': { courses: [] },
  });
  document.body.innerHTML = delivered();
});

afterEach(() => {
  act(() => root?.unmount());
  mismatches.mockClear();
});

function takeOver(): void {
  const client = makeQueryClient();
  readDelivered(client);
  const router = createMemoryRouter(routes, { initialEntries: ['/courses/flask-training/6.1'] });
  const host = document.getElementById('root');
  if (!host) throw new Error('no root');
  act(() => {
    root = hydrateRoot(
      host,
      <Takeover>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </Takeover>,
      { onRecoverableError: mismatches },
    );
  });
}

test('the frame of a lesson is the page’s own first picture, so that each of its nodes stays', async () => {
  const heading = document.querySelector('h1');
  const text = document.getElementById('lectern-lesson');
  const paragraph = text?.querySelector('p');

  takeOver();

  expect(await screen.findByRole('link', { name: 'Log in to mark it as read' })).toBeVisible();
  expect(mismatches).not.toHaveBeenCalled();
  expect(document.querySelector('h1')).toBe(heading);
  expect(document.getElementById('lectern-lesson')).toBe(text);
  expect(text?.querySelector('p')).toBe(paragraph);
  expect(await screen.findByRole('navigation', { name: 'Main' })).toBeVisible();
});

test('a frame that is another one costs the reader nothing but time: the text is there', async () => {
  document.querySelector('.reader-meta')?.replaceChildren('An earlier frame');

  takeOver();

  await waitFor(() => expect(mismatches).toHaveBeenCalled());
  expect(await screen.findByText('HTTP forgets.')).toBeVisible();
  expect(document.querySelectorAll('.lesson-text')).toHaveLength(1);
});
