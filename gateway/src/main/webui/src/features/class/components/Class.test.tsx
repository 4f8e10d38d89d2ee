import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { show } from '@/test/render';
import { progress } from '@/test/samples';
import { refusal, serve, type Answers } from '@/test/server';
import type { ClassFailures, ClassOverview, Student } from '../api/class';
import { classRoutes } from '../routes';

const BASE = '/api/progress/courses/flask-training';

const student = (more: Partial<Student> = {}): Student => ({
  learner: 'sub-of-ann',
  name: 'Ann Okafor',
  groups: ['november'],
  state: 'at-risk',
  reasons: ['Exam in 9 days, and the estimated chance to pass is 41 % (28 to 56).'],
  sections: 3,
  read: 2,
  answers: 84,
  chance: { probability: 0.41, low: 0.28, high: 0.56 },
  joinedAt: '2026-11-01T10:00:00Z',
  lastActiveAt: '2026-11-25T10:00:00Z',
  examDay: '2026-12-05',
  result: {
    exam: 'mock-a',
    title: 'Mock A',
    points: 31,
    maxPoints: 60,
    passed: false,
    submittedAt: '2026-11-20T10:00:00Z',
  },
  chapters: [
    { level: 0, answered: 0, proficient: 0, slipping: 0 },
    { level: 2, answered: 2, proficient: 1, slipping: 1 },
  ],
  ...more,
});

const bob = student({
  learner: 'sub-of-bob',
  name: null,
  groups: [],
  state: 'on-track',
  reasons: ['At work, with 12 answers: too few for an estimate.'],
  chance: null,
  result: null,
});

const overview = (more: Partial<ClassOverview> = {}): ClassOverview => ({
  course: 'flask-training',
  title: 'Flask Training',
  group: null,
  groups: ['november'],
  count: 2,
  chapters: [
    { id: 'introduction', number: 1, title: 'Introduction to Flask', sections: 1 },
    { id: 'authentication', number: 6, title: 'Authentication', sections: 2 },
  ],
  students: [student(), bob],
  exams: [
    {
      exam: 'mock-a',
      title: 'Mock A',
      students: 3,
      passed: 1,
      passShare: 0.7,
      median: 0.52,
      tenths: [0, 0, 0, 0, 1, 1, 0, 1, 0, 0],
    },
  ],
  ...more,
});

const failures: ClassFailures = {
  course: 'flask-training',
  fewestStudents: 5,
  fewestAnswers: 10,
  fewestForAnOption: 3,
  chapters: [
    {
      id: 'authentication',
      number: 6,
      title: 'Authentication',
      counts: { students: 8, answers: 20, wrong: 12 },
      sections: [
        {
          id: 'login',
          number: '6.1',
          title: 'Logging in',
          counts: { students: 8, answers: 20, wrong: 12 },
          questions: [
            {
              question: 'login.loader',
              students: 8,
              wrong: 6,
              chosen: [
                { option: 'o-key', students: 5 },
                { option: 'o-cookie', students: 4 },
                { option: 'o-older', students: 3 },
              ],
            },
          ],
        },
        { id: 'roles', number: '6.2', title: 'Roles', counts: null, questions: [] },
      ],
    },
  ],
};

const review = {
  question: 'login.loader',
  type: 'multi',
  stemHtml: '<p>What does the loader return?</p>',
  section: { id: 'login', number: '6.1', title: 'Logging in' },
  options: [
    { id: 'o-key', html: '<p>The user</p>', key: true },
    { id: 'o-cookie', html: '<p>The cookie</p>', key: false },
  ],
  ref: { section: 'login', anchor: 'user-loader' },
};

async function visit(answers: Answers = {}, at = '/teach/class') {
  const requests = serve({
    [`GET ${BASE}/class`]: overview(),
    [`GET ${BASE}/class/failures`]: failures,
    'GET /api/quiz/courses/flask-training/questions/login.loader': { source: { id: 'login.loader' } },
    'POST /api/quiz/courses/flask-training/questions:check': { problems: [], preview: { review } },
    ...answers,
  });
  const router = show(classRoutes, at);
  await screen.findByRole('heading', { level: 1 });
  return { requests, router, user: userEvent.setup() };
}

describe('the class', () => {
  it('everybody stands in a row with state, reason and figures', async () => {
    await visit();
    const table = await screen.findByRole('table', { name: 'Students' });
    const [, ann, unnamed] = within(table).getAllByRole('row');

    expect(ann).toHaveTextContent('Ann Okafor');
    expect(ann).toHaveTextContent('At risk');
    expect(ann).toHaveTextContent('Exam in 9 days, and the estimated chance to pass is 41 % (28 to 56).');
    expect(ann).toHaveTextContent('2 of 3');
    expect(ann).toHaveTextContent('31 of 60');
    expect(unnamed).toHaveTextContent('No visit yet (sub-of-b)');
    expect(unnamed).toHaveTextContent('too few answers');
    expect(screen.getByText(/2 students\. 1 at risk, 1 on track\./)).toBeVisible();
  });

  it('a state narrows what is shown and stays in the address', async () => {
    const { router, user } = await visit();
    await user.selectOptions(await screen.findByLabelText('Show'), 'On track (1)');

    const table = screen.getByRole('table', { name: 'Students' });
    expect(within(table).getAllByRole('row')).toHaveLength(2);
    expect(router.state.location.search).toBe('?state=on-track');
  });

  it('a group is asked of the service, and taken away as CSV', async () => {
    const asked: string[] = [];
    const { user } = await visit();
    const fetched = fetch;
    globalThis.fetch = (input, init) => {
      asked.push(input as string);
      return fetched(input, init);
    };
    await user.selectOptions(await screen.findByLabelText('Group'), 'november');

    await waitFor(() => expect(asked.some(address => address.endsWith('&group=november'))).toBe(true));
    expect(screen.getByRole('link', { name: 'Download as CSV' })).toHaveAttribute(
      'href',
      expect.stringMatching(/class\/export\?zone=.*&group=november$/),
    );
  });

  it('the map says each chapter in words, and the table has the counts', async () => {
    const { user } = await visit();
    const map = await screen.findByRole('table', { name: 'How well each student knows each chapter' });
    expect(map).toHaveTextContent(
      'Chapter 6, Authentication: familiar, 1 of 2 sections proficient, 1 slipping',
    );

    await user.click(
      within(screen.getByRole('region', { name: 'What they know' })).getByRole('button', { name: 'Table' }),
    );

    const table = screen.getByRole('table', { name: 'How well each student knows each chapter' });
    expect(within(table).getAllByRole('row')[1]).toHaveTextContent('0 of 1');
    expect(within(table).getAllByRole('row')[1]).toHaveTextContent('1 of 2, 1 slipping');
  });

  it('a failed question shows its passage and the wrong options, never a right one', async () => {
    const { user } = await visit();
    await user.click(await screen.findByText('Most failed questions of 6.1'));

    expect(await screen.findByText('The cookie')).toBeVisible();
    expect(screen.queryByText('The user')).not.toBeInTheDocument();
    expect(screen.getByText('an option of an earlier version')).toBeVisible();
    expect(screen.getByRole('link', { name: /Read the passage/ })).toHaveAttribute(
      'href',
      '/courses/flask-training/login#user-loader',
    );
  });

  it('the scores have a sentence, a chart that is said, and a table', async () => {
    const { user } = await visit();
    expect(await screen.findByText(/3 students, 1 passed\. Half of them have 52 %/)).toBeVisible();
    expect(screen.getByRole('img', { name: /40 to under 50 %: 1, 50 to under 60 %: 1, 70/ })).toBeVisible();

    await user.click(
      within(screen.getByRole('region', { name: 'Scores' })).getByRole('button', { name: 'Table' }),
    );

    expect(screen.getByRole('row', { name: /70 to under 80 % 1/ })).toBeVisible();
  });

  it('without activity it says what to do', async () => {
    await visit({ [`GET ${BASE}/class`]: overview({ count: 0, students: [], groups: [], exams: [] }) });

    expect(await screen.findByText('Nobody has begun yet')).toBeVisible();
    expect(screen.getByRole('link', { name: 'To the mock exams' })).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Download as CSV' })).not.toBeInTheDocument();
  });

  it('staff of another course are told that they are', async () => {
    await visit({ [`GET ${BASE}/class`]: refusal(403, 'not-staff') });

    expect(await screen.findByText('You are not on the staff of this course')).toBeVisible();
  });

  it('a service that is down loses nothing and can be asked again', async () => {
    await visit({ [`GET ${BASE}/class`]: refusal(503, 'unavailable') });

    expect(await screen.findByText('The class cannot be shown just now')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  });
});

const picture = {
  student: student(),
  progress: {
    ...progress,
    attempts: [
      {
        attempt: 'open',
        exam: 'mock-b',
        examTitle: 'Mock B',
        number: 1,
        startedAt: '2026-11-25T10:00:00Z',
        submittedAt: null,
        result: null,
      },
    ],
  },
  mastery: { course: 'flask-training', sections: [] },
  readiness: {
    course: 'flask-training',
    answers: 84,
    answersNeeded: 30,
    chapters: 7,
    chaptersNeeded: 6,
    items: 60,
    passMark: 42,
    chance: { probability: 0.41, low: 0.28, high: 0.56 },
    trend: [],
    byChapter: [],
    narrowing: null,
    next: [],
  },
  plan: {
    course: 'flask-training',
    examDay: '2026-12-05',
    daysLeft: 9,
    goalDays: 4,
    unread: 2,
    minutes: 45,
    reservedDays: 2,
    days: [],
  },
};

describe('one student', () => {
  const at = '/teach/class/sub-of-ann';

  it('has state, chance, plan, knowledge and attempts', async () => {
    await visit({ [`GET ${BASE}/learners/sub-of-ann`]: picture }, at);

    expect(await screen.findByRole('heading', { level: 1, name: 'Ann Okafor' })).toBeVisible();
    expect(screen.getByText('41 %, most likely between 28 and 56, from 84 answers.')).toBeVisible();
    expect(screen.getByText(/Exam on Sat 5 December, in 9 days\./)).toBeVisible();
    expect(screen.getByText(/That is 5 min a day until then\./)).toBeVisible();
    expect(screen.getByRole('heading', { name: 'What this student knows' })).toBeVisible();
  });

  it('an open paper of another is not entered', async () => {
    await visit({ [`GET ${BASE}/learners/sub-of-ann`]: picture }, at);

    expect(await screen.findByText('Mock B')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Mock B' })).not.toBeInTheDocument();
  });

  it('who is no student of the course is not found', async () => {
    await visit({ [`GET ${BASE}/learners/sub-of-ann`]: refusal(404, 'student-not-found') }, at);

    expect(
      await screen.findByRole('heading', { name: 'There is no such student in this course' }),
    ).toBeVisible();
  });
});
