import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Exam } from '@/lib/api/quiz';
import { show } from '@/test/render';
import { serve, type Answers } from '@/test/server';
import type { Check, WriteExam } from '../api/teach';
import { teachRoutes } from '../routes';

const bank = {
  course: 'flask-training',
  release: { hash: 'h', active: 'h', staged: null },
  chapters: [
    {
      number: 6,
      id: 'authentication',
      title: 'Authentication',
      sections: [
        {
          id: 'login',
          number: '6.1',
          title: 'Login',
          practice: 8,
          exam: 2,
          levels: [{ difficulty: 4, practice: 3, exam: 2 }],
        },
        { id: 'required', number: '6.3', title: 'Required', practice: 5, exam: 9, levels: [] },
      ],
    },
  ],
};

export const exam = (more: Partial<Exam> = {}): Exam => ({
  exam: 'd',
  course: 'flask-training',
  title: 'Mock exam D',
  status: 'draft',
  revision: 3,
  pool: 'practice',
  form: 'drawn',
  shuffle: 'all',
  blueprint: [
    { section: 'login', items: 4 },
    { section: 'required', items: 4 },
  ],
  items: 8,
  minutes: 20,
  passMark: 6,
  attempts: 3,
  counts: 'best',
  review: {
    score: 'at-once',
    answers: 'at-once',
    correctness: 'at-once',
    key: 'at-once',
    explanation: 'at-once',
    laterHours: 24,
  },
  reviewOfGroups: [],
  courseFile: false,
  groups: [],
  ...more,
});

/** The service's own count, so that the page is held to its answers. */
export function check(write: WriteExam): Check {
  const sections = bank.chapters.flatMap(chapter => chapter.sections);
  const serve = write.blueprint.map(line => ({
    ...line,
    available: line.chapter
      ? sections.reduce((sum, section) => sum + section[write.pool], 0) -
        write.blueprint.reduce((sum, other) => sum + (other.section ? other.items : 0), 0)
      : (sections.find(section => section.id === line.section)?.[write.pool] ?? 0),
  }));
  const short = serve.filter(line => line.available < line.items);
  return {
    items: serve.reduce((sum, line) => sum + line.items, 0),
    serve,
    publishable: short.length === 0,
    obstacles: short.map(line => `Section ${line.section ?? line.question ?? ''} is short.`),
  };
}

/** The editor with what the service is asked, and somebody who types. */
export async function edit(answers: Answers = {}, at = '/teach/exams/d') {
  const requests = serve({
    'GET /api/quiz/exams/d': exam(),
    'GET /api/quiz/courses/flask-training/bank': bank,
    'POST /api/quiz/exams:check': (write: unknown) => check(write as WriteExam),
    ...answers,
  });
  const router = show(teachRoutes, at);
  await screen.findByRole('table', { name: 'Questions by chapter and section' });
  return { requests, router, user: userEvent.setup() };
}

export const ask = (section: string) =>
  screen.getByRole('textbox', { name: new RegExp(`^Questions of ${section}`) });

export async function type(user: ReturnType<typeof userEvent.setup>, field: HTMLElement, text: string) {
  await user.clear(field);
  await user.type(field, text);
}
