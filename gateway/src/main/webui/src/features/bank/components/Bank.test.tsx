import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { show } from '@/test/render';
import { course } from '@/test/samples';
import { refusal, serve, type Answers } from '@/test/server';
import type { Authored, Check, Entry, Finding, Kept } from '../api/bank';
import { bankRoutes } from '../routes';

const BASE = '/api/quiz/courses/flask-training/questions';

const entry = (id: string, more: Partial<Entry> = {}): Entry => ({
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

const page = (questions: Entry[]) => ({
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

const source: Authored = {
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

const kept = (more: Partial<Kept> = {}): Kept => ({
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

const finding = (field: string, message: string): Finding => ({
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

const check = (problems: Finding[] = []): Check => ({ problems, yaml: 'section: "6.1"', preview: null });

const answers: Answers = {
  [`GET ${BASE}`]: page([entry('login-01'), entry('login-02', { reports: 3, status: 'retired' })]),
  [`GET ${BASE}/login-01`]: kept(),
  [`POST ${BASE}:check`]: check(),
  'GET /api/quiz/courses/flask-training/reports': { open: 0, questions: [] },
};

/** A button that waits no more is another element. */
async function saveButton(): Promise<HTMLElement> {
  const find = () => screen.getByRole('button', { name: 'Save as a new version' });
  await waitFor(() => expect(find()).not.toHaveAttribute('aria-disabled'), { timeout: 3000 });
  return find();
}

function visit(at: string, more: Answers = {}) {
  const requests = serve({ ...answers, ...more });
  const router = show(bankRoutes, at);
  return { requests, router, user: userEvent.setup() };
}

describe('the list of questions', () => {
  it('keeps its filters in the address and says what each would give', async () => {
    const { router, user } = visit('/teach/questions?type=order');
    const type = await screen.findByRole('combobox', { name: 'Type' });
    expect(type).toHaveValue('order');
    expect(within(type).getByRole('option', { name: 'Ordering (1)' })).toBeInTheDocument();

    await user.selectOptions(screen.getByRole('combobox', { name: 'State' }), 'retired');

    await waitFor(() => expect(router.state.location.search).toBe('?type=order&state=retired'));
  });

  it('shows the beginning of a stem as people read it', async () => {
    const stem = 'Flask calls itself a *micro* framework. What does `{{ *x* }}` print?';
    visit('/teach/questions', { [`GET ${BASE}`]: page([entry('login-01', { stem })]) });

    const code = await screen.findByText('{{ *x* }}');
    expect(code.tagName).toBe('CODE');
    expect(code.parentElement).toHaveTextContent(
      'Flask calls itself a micro framework. What does {{ *x* }} print?',
    );
  });

  it('says in words what is so with a question', async () => {
    visit('/teach/questions');
    const row = await screen.findByRole('row', { name: /login-02/ });
    expect(within(row).getByText('retired')).toBeInTheDocument();
    expect(within(row).getByText('3 reports')).toBeInTheDocument();
  });

  it('says what to do when nothing matches, and when nothing is there', async () => {
    visit('/teach/questions?q=nowhere', { [`GET ${BASE}`]: page([]) });
    expect(await screen.findByRole('link', { name: 'Show all questions' })).toBeInTheDocument();
  });

  it('shows what a change to many does before it is made', async () => {
    const { requests, user } = visit('/teach/questions', {
      [`POST ${BASE}:edit`]: {
        changed: 1,
        unchanged: 0,
        changes: [{ question: 'login-01', field: 'difficulty', from: '2', to: '4' }],
      },
    });
    await user.click(await screen.findByRole('checkbox', { name: 'Choose login-01' }));
    await user.click(screen.getByRole('button', { name: 'Change them' }));
    const dialog = screen.getByRole('dialog');
    await user.selectOptions(within(dialog).getByRole('combobox', { name: 'Difficulty' }), '4');
    await user.click(within(dialog).getByRole('button', { name: 'Show what changes' }));
    expect(await within(dialog).findByRole('row', { name: 'login-01 Difficulty 2 4' })).toBeInTheDocument();

    await user.click(within(dialog).getByRole('button', { name: 'Change 1 question now' }));

    await waitFor(() =>
      expect(requests.filter(request => request.startsWith(`POST ${BASE}:edit`))).toHaveLength(2),
    );
    expect(await screen.findByText('1 question changed.', { selector: '.notice *' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Choose all on this page' })).toHaveFocus();
  });
});

describe('a course that has no bank', () => {
  const refused = { [`GET ${BASE}`]: refusal(403, 'not-staff') };

  it('is one to publish first, where readers do not get it yet', async () => {
    visit('/teach/questions', {
      ...refused,
      'GET /api/content/courses/flask-training': refusal(404, 'course-not-found'),
    });
    expect(await screen.findByRole('heading', { name: 'This course is not published yet' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'To its releases' })).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Write a question' })).not.toBeInTheDocument();
  });

  it('is another’s, where readers get it', async () => {
    visit('/teach/questions', { ...refused, 'GET /api/content/courses/flask-training': course });
    expect(
      await screen.findByRole('heading', { name: 'You are not on the staff of this course' }),
    ).toBeVisible();
  });

  it('takes no new question', async () => {
    visit('/teach/questions/new', {
      'GET /api/content/courses/flask-training': refusal(404, 'course-not-found'),
    });
    expect(await screen.findByRole('heading', { name: 'This course is not published yet' })).toBeVisible();
  });
});

describe('an import', () => {
  const file = () => new File(['items: []'], 'login.yaml', { type: 'application/yaml' });
  const imported = { added: ['login-03'], changed: [], same: 0, refused: [], problems: [] };

  async function choose(more: Answers) {
    const { requests, user } = visit('/teach/questions', more);
    await user.click(await screen.findByRole('button', { name: 'Import' }));
    await user.upload(screen.getByLabelText('File'), file());
    return { requests, user };
  }

  it('shows what would come of it, and tells in the page what came of it', async () => {
    const { user } = await choose({ [`POST ${BASE}:import`]: imported });
    expect(await screen.findByText('1 question new.')).toBeVisible();

    await user.click(screen.getByRole('button', { name: 'Import 1 question' }));

    expect(await screen.findByText('Imported: 1 new, 0 changed.', { selector: '.notice *' })).toBeVisible();
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('names errors by the name the file has here, and takes the mended file of that name', async () => {
    let tries = 0;
    const { user } = await choose({
      [`POST ${BASE}:import`]: () =>
        tries++ === 0 ? { ...imported, problems: [finding('stem', 'No stem')] } : imported,
    });
    expect(await screen.findByText('login.yaml:9:5')).toBeVisible();

    await user.upload(screen.getByLabelText('File'), file());

    expect(await screen.findByRole('button', { name: 'Import 1 question' })).toBeVisible();
  });

  it('says of a file that is too large how it can be taken', async () => {
    await choose({ [`POST ${BASE}:import`]: refusal(413, 'too-large') });
    expect(await screen.findByText(/Part it into several files/)).toBeVisible();
  });
});

describe('the editor of a question', () => {
  it('puts each finding under its field and lets nothing be saved with an error', async () => {
    const { user } = visit('/teach/questions/of/login-01', {
      [`POST ${BASE}:check`]: check([finding('options[1].why', '`why` is missing')]),
    });
    const option = await screen.findByRole('group', { name: 'Option 2' });
    const why = within(option).getByRole('textbox', { name: 'Why it is right or wrong' });
    await waitFor(() => expect(why).toBeInvalid());

    await user.type(screen.getByRole('textbox', { name: 'Explanation' }), ' More.');

    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Save as a new version' })).toHaveAccessibleDescription(
        'Waits for 1 error named below.',
      ),
    );
    await user.click(screen.getByRole('button', { name: /Go to the field/ }));
    await waitFor(() => expect(why).toHaveFocus());
  });

  it('saves a new version with the version it began with', async () => {
    const { requests, user } = visit('/teach/questions/of/login-01', {
      [`PUT ${BASE}/login-01`]: (sent: unknown) => kept({ version: 2, source: sent as Authored }),
    });
    await user.type(await screen.findByRole('textbox', { name: 'Explanation' }), ' More.');
    await user.click(await saveButton());

    expect(await screen.findByText(/Version 2\./)).toBeInTheDocument();
    expect(requests.some(request => request.startsWith('PUT') && request.includes('Because. More.'))).toBe(
      true,
    );
  });

  it('shows a conflict and takes either side by choice', async () => {
    const { user } = visit('/teach/questions/of/login-01', {
      [`PUT ${BASE}/login-01`]: refusal(409, 'question-changed', { questions: ['login-01'] }),
    });
    await user.type(await screen.findByRole('textbox', { name: 'Explanation' }), ' Mine.');
    await user.click(await saveButton());

    expect(await screen.findByText(/Somebody else saved this question meanwhile/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Take theirs' }));

    expect(screen.getByRole('textbox', { name: 'Explanation' })).toHaveValue('Because.');
  });

  it('asks before what was typed is lost', async () => {
    const { router, user } = visit('/teach/questions/of/login-01');
    const field = await screen.findByRole('textbox', { name: 'Explanation' });
    await user.type(field, ' More.');
    await user.click(screen.getByRole('link', { name: 'Questions' }));
    await user.click(
      within(screen.getByRole('alertdialog', { name: 'Leave without saving?' })).getByRole('button', {
        name: 'Stay here',
      }),
    );
    expect(field).toHaveValue('Because. More.');

    await user.click(screen.getByRole('link', { name: 'Questions' }));
    await user.click(screen.getByRole('button', { name: 'Leave without saving' }));

    await waitFor(() => expect(router.state.location.pathname).toBe('/teach/questions'));
  });

  it('goes without a question when nothing was typed', async () => {
    const { router, user } = visit('/teach/questions/of/login-01');
    await user.click(await screen.findByRole('link', { name: 'Questions' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/teach/questions'));
  });

  it('asks before it retires', async () => {
    const { user } = visit('/teach/questions/of/login-01', {
      [`POST ${BASE}/login-01/retire`]: kept({ status: 'retired' }),
    });
    await user.click(await screen.findByRole('button', { name: 'Retire' }));
    await user.click(screen.getByRole('button', { name: 'Retire now' }));

    expect(await screen.findByText('This question is retired: nobody is asked it.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Bring it back' })).toBeInTheDocument();
  });

  it('offers the fields of each type', async () => {
    const { user } = visit('/teach/questions/new?section=login');
    const type = await screen.findByRole('combobox', { name: 'Type' });

    await user.selectOptions(type, 'match');
    expect(screen.getAllByRole('textbox', { name: 'Left side' })).toHaveLength(3);
    await user.selectOptions(type, 'fill');
    expect(screen.getByRole('textbox', { name: 'Accepted in gap 1' })).toBeInTheDocument();
    await user.selectOptions(type, 'order');
    await user.click(screen.getByRole('button', { name: 'Add a line' }));
    expect(screen.getByRole('group', { name: 'Line 4' })).toBeInTheDocument();
  });
});

describe('the history', () => {
  it('shows what a version changed', async () => {
    visit('/teach/questions/of/login-01/history', {
      [`GET ${BASE}/login-01`]: kept({
        version: 2,
        history: [
          {
            version: 2,
            createdAt: '2026-11-21T10:00:00Z',
            author: 'Ines',
            source: { ...source, stem: 'Which of them?' },
          },
          { version: 1, createdAt: '2026-11-20T10:00:00Z', author: null, source },
        ],
      }),
    });

    expect(await screen.findByText('Which of them?')).toBeInTheDocument();
    expect(screen.getByText('Which one?')).toBeInTheDocument();
    expect(screen.getByText(/by Ines/)).toBeInTheDocument();
  });

  it('shows of a long text only the lines that differ, and says which are which', async () => {
    const [one, two] = source.options;
    if (!one || !two) throw new Error('The sample has two options');
    visit('/teach/questions/of/login-01/history', {
      [`GET ${BASE}/login-01`]: kept({
        version: 2,
        history: [
          {
            version: 2,
            createdAt: '2026-11-21T10:00:00Z',
            author: 'Ines',
            source: { ...source, options: [one, { ...two, why: 'It never was.' }] },
          },
          { version: 1, createdAt: '2026-11-20T10:00:00Z', author: null, source },
        ],
      }),
    });

    const gone = (await screen.findByText(/It is not\./)).closest('del');
    expect(within(gone as HTMLElement).getByRole('img', { name: 'Before' })).toBeInTheDocument();
    const come = screen.getByText(/It never was\./).closest('ins');
    expect(within(come as HTMLElement).getByRole('img', { name: 'After' })).toBeInTheDocument();
    expect(screen.queryByText(/It is\./)).not.toBeInTheDocument();
    expect(screen.getByText('1 line as before.')).toBeInTheDocument();
  });
});

describe('the inbox', () => {
  const said = {
    id: 'r1',
    version: 1,
    shownIn: 'practice',
    kind: 'typo',
    text: 'A slip.',
    reportedAt: '2026-11-20T10:00:00Z',
    outcome: null,
    answer: null,
    answeredAt: null,
  };
  const inbox = {
    open: 1,
    questions: [
      {
        question: 'login-01',
        version: 2,
        status: 'active',
        section: 'login',
        stem: 'S',
        open: 1,
        reports: [said],
      },
    ],
  };

  it('answers all reports of a question with words for the students', async () => {
    const { requests, user } = visit('/teach/questions/reports', {
      'GET /api/quiz/courses/flask-training/reports': inbox,
      [`POST ${BASE}/login-01/reports/answer`]: { open: 0, questions: [] },
    });
    await user.click(await screen.findByRole('button', { name: /^Answer *: *login-01/ }));
    const send = screen.getByRole('button', { name: 'Answer 1 report' });
    expect(send).toHaveAccessibleDescription('Write a sentence for the students.');
    await user.type(screen.getByRole('textbox', { name: 'What the students read' }), 'Thank you.');

    await user.click(screen.getByRole('button', { name: 'Answer 1 report' }));

    await waitFor(() =>
      expect(requests).toContain(
        `POST ${BASE}/login-01/reports/answer {"reports":["r1"],"outcome":"mended","answer":"Thank you."}`,
      ),
    );
  });

  it('keeps focus with who answers, and tells that it was sent', async () => {
    let questions = inbox.questions;
    const { user } = visit('/teach/questions/reports', {
      'GET /api/quiz/courses/flask-training/reports': () => ({ open: questions.length, questions }),
      [`POST ${BASE}/login-01/reports/answer`]: () => {
        questions = [];
        return { open: 0, questions };
      },
    });
    await user.click(await screen.findByRole('button', { name: /^Answer *:/ }));
    expect(screen.getByRole('radio', { name: 'It was mended' })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(screen.getByRole('button', { name: /^Answer *:/ })).toHaveFocus();

    await user.click(screen.getByRole('button', { name: /^Answer *:/ }));
    await user.type(screen.getByRole('textbox', { name: 'What the students read' }), 'Thank you.');
    await user.click(screen.getByRole('button', { name: 'Answer 1 report' }));

    expect(await screen.findByText('login-01: answered. The students are told.')).toBeVisible();
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus());
  });

  it('says that nothing waits', async () => {
    visit('/teach/questions/reports');
    expect(await screen.findByRole('heading', { name: 'No report waits' })).toBeInTheDocument();
  });
});
