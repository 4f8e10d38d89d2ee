import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Exam } from '@/lib/api/quiz';
import { show } from '@/test/render';
import { refusal, serve, type Answers } from '@/test/server';
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

const exam = (more: Partial<Exam> = {}): Exam => ({
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
function check(write: WriteExam): Check {
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

async function edit(answers: Answers = {}, at = '/teach/exams/d') {
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

const ask = (section: string) =>
  screen.getByRole('textbox', { name: new RegExp(`^Questions of ${section}`) });

async function type(user: ReturnType<typeof userEvent.setup>, field: HTMLElement, text: string) {
  await user.clear(field);
  await user.type(field, text);
}

describe('writing an exam', () => {
  it('says under its row what is short, and mends it', async () => {
    const { user } = await edit();
    await type(user, ask('6.3'), '6');
    expect(await screen.findByText(/Asks 6 questions of section 6.3, the bank can serve 5/)).toBeVisible();
    expect(ask('6.3')).toHaveAttribute('aria-invalid', 'true');
    expect(screen.getByRole('button', { name: 'Publish' })).toHaveAccessibleDescription(
      'Waits for: Section required is short.',
    );

    await user.click(screen.getByRole('button', { name: 'take 1 from the rest of chapter 6' }));
    expect(ask('6.3')).toHaveValue('5');
    expect(ask('6 Authentication')).toHaveValue('1');
    expect(screen.queryByText(/the bank can serve 5/)).not.toBeInTheDocument();
  });

  it('names what is missing where a draft cannot be kept yet', async () => {
    await edit({}, '/teach/exams/new');
    expect(screen.getByRole('button', { name: 'Save draft' })).toHaveAccessibleDescription(
      /^Waits for: The exam needs a title\./,
    );
  });

  it('asks before what was typed is lost', async () => {
    const { user, router } = await edit();
    await type(user, screen.getByRole('textbox', { name: 'Title' }), 'Another');
    await user.click(screen.getByRole('link', { name: 'Exams' }));
    await user.click(screen.getByRole('button', { name: 'Stay here' }));
    expect(screen.getByRole('textbox', { name: 'Title' })).toHaveValue('Another');

    await user.click(screen.getByRole('link', { name: 'Exams' }));
    await user.click(screen.getByRole('button', { name: 'Leave without saving' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/teach/exams'));
  });

  it('asks before it publishes, and saves what is not saved', async () => {
    const { user, requests } = await edit({
      'PUT /api/quiz/exams/d': exam({ revision: 4, minutes: 30 }),
      'POST /api/quiz/exams/d/publish': exam({
        revision: 5,
        minutes: 30,
        status: 'published',
        publishedAt: '2026-11-25T15:00:00Z',
      }),
    });
    await type(user, screen.getByRole('textbox', { name: 'Minutes' }), '30');
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Publish' })).not.toHaveAttribute('aria-disabled'),
    );
    await user.click(screen.getByRole('button', { name: 'Publish' }));
    const dialog = screen.getByRole('alertdialog');
    expect(dialog).toHaveTextContent('8 questions in 30 minutes, pass at 6.');
    expect(requests.some(request => request.includes('/publish'))).toBe(false);

    await user.click(within(dialog).getByRole('button', { name: 'Publish now' }));
    expect(await screen.findByText(/^Published .* Students see it\.$/)).toBeVisible();
    const writes = requests
      .filter(request => /^(PUT|POST \S+\/publish)/.test(request))
      .map(one => one.split(' ')[0]);
    expect(writes).toEqual(['PUT', 'POST']);
    expect(screen.getByRole('textbox', { name: 'Title' })).toBeDisabled();
  });

  it('shows both texts when somebody else saved meanwhile', async () => {
    let theirs = false;
    const { user, requests } = await edit({
      'GET /api/quiz/exams/d': () => (theirs ? exam({ revision: 4, title: 'Mock exam D, theirs' }) : exam()),
      'PUT /api/quiz/exams/d': () => {
        if (theirs) return exam({ revision: 5, title: 'Mock exam D, mine' });
        theirs = true;
        return refusal(409, 'exam-changed', { revision: 4 });
      },
    });
    await type(user, screen.getByRole('textbox', { name: 'Title' }), 'Mock exam D, mine');
    await user.click(screen.getByRole('button', { name: 'Save draft' }));
    const row = within(await screen.findByRole('alertdialog')).getByRole('row', { name: /^Title/ });
    expect(row).toHaveTextContent(/theirs.*mine/);

    await user.click(screen.getByRole('button', { name: 'Save mine over it' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument());
    expect(requests.filter(request => request.startsWith('PUT'))).toHaveLength(2);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Mock exam D, mine');
  });

  it('an empty page blames nobody, and Publish says what it waits for', async () => {
    await edit({}, '/teach/exams/new');
    expect(screen.getByRole('textbox', { name: 'Title' })).not.toHaveAttribute('aria-invalid');
    expect(screen.getByRole('button', { name: 'Publish' })).toHaveAccessibleDescription(
      /The exam needs a title/,
    );
  });

  it('an exam may be for groups, whose names stand between commas', async () => {
    const { user, requests } = await edit({ 'PUT /api/quiz/exams/d': exam({ revision: 4 }) });
    await type(user, screen.getByRole('textbox', { name: 'For' }), ' november, evening ,november');
    await user.click(screen.getByRole('button', { name: 'Save draft' }));
    await waitFor(() => expect(requests.some(request => request.startsWith('PUT'))).toBe(true));
    expect(requests.find(request => request.startsWith('PUT'))).toContain('"groups":["november","evening"]');
  });

  it('asks for questions by difficulty, and takes any again', async () => {
    const { user, requests } = await edit({ 'PUT /api/quiz/exams/d': exam({ revision: 4 }) });
    await user.click(screen.getByRole('button', { name: 'By difficulty' }));
    await type(user, ask('6.1 Login, hard'), '2');
    expect(screen.getByRole('row', { name: /^All/ })).toHaveTextContent(/All.*8.*0.*0.*2.*10/);
    await user.click(screen.getByRole('button', { name: 'Save draft' }));
    await waitFor(() =>
      expect(requests.find(request => request.startsWith('PUT'))).toContain(
        '{"section":"login","difficulty":"hard","items":2}',
      ),
    );

    await user.click(screen.getByRole('button', { name: 'Any difficulty' }));
    expect(ask('6.1 Login')).toHaveValue('6');
  });

  it('questions are picked one by one, and one that cannot be drawn says so', async () => {
    const { user, requests } = await edit(
      {
        'POST /api/quiz/exams': exam({ exam: 'picked', revision: 1 }),
        'POST /api/quiz/exams:check': (write: unknown) => {
          const { serve, ...more } = check(write as WriteExam);
          return {
            ...more,
            serve: serve.map(line =>
              line.question ? { ...line, available: line.question === 'gone-1' ? 0 : 1 } : line,
            ),
          };
        },
      },
      '/teach/exams/new?pool=exam&questions=login-07',
    );
    const list = within(screen.getByRole('region', { name: 'Picked one by one' }));
    expect(list.getByRole('link', { name: 'login-07' })).toHaveAttribute(
      'href',
      '/teach/questions/of/login-07',
    );
    await user.type(list.getByRole('textbox', { name: 'Id of a question' }), 'Not An Id{Enter}');
    expect(list.getByRole('textbox', { name: 'Id of a question' })).toHaveAccessibleDescription(
      /small letters/,
    );
    await type(user, list.getByRole('textbox', { name: 'Id of a question' }), 'gone-1{Enter}');
    expect(await list.findByText(/not among the exam questions that can be drawn/)).toBeVisible();

    await user.click(list.getByRole('button', { name: 'Leave out gone-1' }));
    await type(user, screen.getByRole('textbox', { name: 'Title' }), 'Picked');
    await type(user, screen.getByRole('textbox', { name: 'Pass at' }), '1');
    await user.click(screen.getByRole('button', { name: 'Save draft' }));
    await waitFor(() =>
      expect(requests.find(request => request.startsWith('POST /api/quiz/exams {'))).toMatch(
        /"pool":"exam","form":"fixed","shuffle":"all","blueprint":\[\{"question":"login-07","items":1\}\]/,
      ),
    );
  });

  it('a new version takes the place of the published one after a question', async () => {
    const published = exam({ status: 'published', publishedAt: '2026-11-25T15:00:00Z' });
    const { user, requests } = await edit({
      'GET /api/quiz/exams/d': published,
      'POST /api/quiz/exams/d/renew': { ...published, revision: 4, minutes: 30 },
    });
    expect(screen.getByRole('textbox', { name: 'Minutes' })).toBeDisabled();
    await user.click(screen.getByRole('button', { name: 'Write a new version' }));
    expect(screen.getByRole('button', { name: 'Publish the new version' })).toHaveAccessibleDescription(
      'Waits for a change.',
    );
    await type(user, screen.getByRole('textbox', { name: 'Minutes' }), '30');
    expect(screen.getByText('New version, not published. Students see the one before.')).toBeVisible();
    const publish = () => screen.getByRole('button', { name: 'Publish the new version' });
    await waitFor(() => expect(publish()).not.toHaveAttribute('aria-disabled'));
    await user.click(publish());
    const dialog = screen.getByRole('alertdialog');
    expect(dialog).toHaveTextContent('Who is sitting the present version finishes it as it began.');
    await user.click(within(dialog).getByRole('button', { name: 'Publish now' }));

    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Minutes' })).toBeDisabled());
    expect(screen.getByRole('textbox', { name: 'Minutes' })).toHaveValue('30');
    expect(requests.find(request => request.includes('/renew'))).toContain('"minutes":30');
  });

  it('a new version that is discarded leaves the published one as it is', async () => {
    const { user, requests } = await edit({
      'GET /api/quiz/exams/d': exam({ status: 'published', publishedAt: '2026-11-25T15:00:00Z' }),
    });
    await user.click(screen.getByRole('button', { name: 'Write a new version' }));
    await type(user, screen.getByRole('textbox', { name: 'Minutes' }), '30');
    await user.click(screen.getByRole('button', { name: 'Discard the new version' }));

    expect(screen.getByRole('textbox', { name: 'Minutes' })).toHaveValue('20');
    expect(screen.getByRole('textbox', { name: 'Minutes' })).toBeDisabled();
    expect(requests.some(request => request.includes('/renew'))).toBe(false);
  });

  it('an exam of a course file says where it is changed', async () => {
    await edit({
      'GET /api/quiz/exams/d': exam({
        status: 'published',
        publishedAt: '2026-11-25T15:00:00Z',
        courseFile: true,
      }),
    });
    expect(screen.getByText('This exam is a file of the course')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Write a new version' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Write a copy' })).toBeVisible();
  });

  it('says when each part of the result is shown, and for what “later” stands', async () => {
    const { user, requests } = await edit({ 'PUT /api/quiz/exams/d': exam({ revision: 4 }) });
    await user.click(screen.getByRole('checkbox', { name: 'right after: key' }));
    expect(screen.getByRole('checkbox', { name: 'later: key' })).toBeChecked();
    await type(user, screen.getByRole('textbox', { name: 'Hours after the own submission' }), '48');
    await user.click(screen.getByRole('button', { name: 'Save draft' }));
    await waitFor(() =>
      expect(requests.find(request => request.startsWith('PUT'))).toMatch(/"key":"later".*"laterHours":48/),
    );
  });

  it('shows a group something else, under its name', async () => {
    const { user, requests } = await edit({ 'PUT /api/quiz/exams/d': exam({ revision: 4 }) });
    await user.click(screen.getByRole('button', { name: 'Show a group something else' }));
    const name = screen.getByRole('textbox', { name: 'Group' });
    expect(name).toHaveFocus();
    expect(screen.getByRole('button', { name: 'Publish' })).toHaveAccessibleDescription(
      'Waits for: What is shown to a group needs the group’s name.',
    );
    await user.type(name, 'tutors');
    await user.click(screen.getByRole('checkbox', { name: 'tutors, right after: key' }));
    expect(screen.getByRole('checkbox', { name: 'right after: key' })).toBeChecked();
    await user.click(screen.getByRole('button', { name: 'Save draft' }));
    await waitFor(() =>
      expect(requests.find(request => request.startsWith('PUT'))).toMatch(
        /"reviewOfGroups":\[\{"group":"tutors","review":\{.*"key":"later".*\}\]/,
      ),
    );

    await user.click(screen.getByRole('button', { name: /^Leave out.*what tutors is shown/ }));
    expect(screen.queryByRole('textbox', { name: 'Group' })).toBeNull();
  });

  it('says what stands in an order of its own on each paper', async () => {
    const { user, requests } = await edit({ 'PUT /api/quiz/exams/d': exam({ revision: 4 }) });
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Order on the papers' }),
      'the same for all',
    );
    await user.click(screen.getByRole('button', { name: 'Save draft' }));
    await waitFor(() =>
      expect(requests.find(request => request.startsWith('PUT'))).toContain('"shuffle":"nothing"'),
    );
  });

  it('a new version is looked at as a student before it is published, and is still there afterwards', async () => {
    const { user, requests } = await edit({
      'GET /api/quiz/exams/d': exam({ status: 'published', publishedAt: '2026-11-25T15:00:00Z' }),
      'POST /api/quiz/exams:preview': {
        exam: null,
        examTitle: 'Mock exam D',
        course: 'flask-training',
        minutes: 30,
        passMark: 6,
        items: 1,
        questions: [
          {
            position: 1,
            type: 'single',
            stemHtml: '<p>Which one?</p>',
            options: [
              { id: 'a', html: 'This' },
              { id: 'b', html: 'That' },
            ],
          },
        ],
      },
    });
    await user.click(screen.getByRole('button', { name: 'Write a new version' }));
    await type(user, screen.getByRole('textbox', { name: 'Minutes' }), '30');
    await user.click(screen.getByRole('button', { name: 'Sit it as a student' }));

    expect(await screen.findByText('Which one?')).toBeVisible();
    expect(screen.getByRole('note')).toHaveTextContent('Nothing is stored');
    expect(requests.find(request => request.includes('exams:preview'))).toContain('"minutes":30');
    expect(requests.some(request => /renew|PUT/.test(request))).toBe(false);

    await user.click(screen.getByRole('button', { name: 'Back to the draft' }));
    expect(screen.getByRole('textbox', { name: 'Minutes' })).toHaveValue('30');
  });

  it('an exam that is saved can be downloaded as a file of the course', async () => {
    const { user } = await edit();
    expect(screen.getByRole('link', { name: 'Download as a file' })).toHaveAttribute(
      'href',
      '/api/quiz/exams/d/file',
    );
    await type(user, screen.getByRole('textbox', { name: 'Minutes' }), '30');
    expect(screen.queryByRole('link', { name: 'Download as a file' })).toBeNull();
  });

  it('a copy begins as the other exam is, under a name of its own, and is a new draft', async () => {
    const { user, requests } = await edit(
      { 'POST /api/quiz/exams': exam({ exam: 'copy', revision: 1, title: 'Copy of Mock exam D' }) },
      '/teach/exams/new?copy=d',
    );
    expect(screen.getByRole('textbox', { name: 'Title' })).toHaveValue('Copy of Mock exam D');
    expect(ask('6.1')).toHaveValue('4');
    await user.click(screen.getByRole('button', { name: 'Save draft' }));
    await waitFor(() =>
      expect(requests.some(request => request.startsWith('POST /api/quiz/exams {'))).toBe(true),
    );
    expect(requests.some(request => request.startsWith('PUT'))).toBe(false);
  });

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
