import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect } from 'vitest';
import { show } from '@/test/render';
import { serve, type Answers } from '@/test/server';
import type { Authored, Check, Entry, Finding, Kept } from '../api/bank';
import { bankRoutes } from '../routes';

export const BASE = '/api/quiz/courses/flask-training/questions';

export const entry = (id: string, more: Partial<Entry> = {}): Entry => ({
  id,
  version: 1,
  type: 'single',
  section: 'login',
  objective: 'see',
  bloom: 'understand',
  difficulty: 2,
  tags: ['a'],
  pool: 'practice',
  status: 'active',
  editedAt: null,
  reports: 0,
  stem: `Stem of ${id}`,
  ...more,
});

export const page = (questions: Entry[]) => ({
  total: questions.length,
  questions,
  next: null,
  counts: {
    chapter: {},
    section: { login: 2 },
    objective: {},
    type: { single: 2, order: 1 },
    pool: { practice: 2 },
    difficulty: { '2': 2 },
    bloom: {},
    tag: {},
    state: { active: 2, retired: 1 },
  },
});

export const source: Authored = {
  id: 'login-01',
  type: 'single',
  section: 'login',
  objective: 'see',
  bloom: 'understand',
  difficulty: 2,
  tags: ['a'],
  pool: 'practice',
  stem: 'Which one?',
  explanation: 'Because.',
  ref: 'login#idea',
  verify: null,
  options: [
    { text: 'One', value: null, key: true, why: 'It is.' },
    { text: 'Two', value: null, key: false, why: 'It is not.' },
  ],
  accept: [],
  ignoreCase: false,
  tolerance: null,
  wrong: [],
  lines: [],
  pairs: [],
};

export const kept = (more: Partial<Kept> = {}): Kept => ({
  course: 'flask-training',
  id: 'login-01',
  version: 1,
  status: 'active',
  editedAt: null,
  editedBy: null,
  deletable: false,
  reports: 0,
  source,
  history: [{ version: 1, createdAt: '2026-11-20T10:00:00Z', author: null, source }],
  ...more,
});

export const finding = (field: string, message: string): Finding => ({
  severity: 'error',
  question: 'login-01',
  field,
  file: 'question.yaml',
  line: 9,
  column: 5,
  rule: 'missing-key',
  message,
  mend: 'Mend it',
});

export const check = (problems: Finding[] = []): Check => ({
  problems,
  yaml: 'section: "6.1"',
  preview: null,
});

const answers: Answers = {
  [`GET ${BASE}`]: page([entry('login-01'), entry('login-02', { reports: 3, status: 'retired' })]),
  [`GET ${BASE}/login-01`]: kept(),
  [`POST ${BASE}:check`]: check(),
  'GET /api/quiz/courses/flask-training/reports': { open: 0, questions: [] },
};

/** A button that waits no more is another element. */
export async function saveButton(): Promise<HTMLElement> {
  const find = () => screen.getByRole('button', { name: 'Save as a new version' });
  await waitFor(() => expect(find()).not.toHaveAttribute('aria-disabled'), { timeout: 3000 });
  return find();
}

export function visit(at: string, more: Answers = {}) {
  const requests = serve({ ...answers, ...more });
  const router = show(bankRoutes, at);
  return { requests, router, user: userEvent.setup() };
}
