import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Report, ToWorker } from '../python/job';
import { LabPage } from './LabPage';
import { show } from '@/test/render';
import { refusal, serve } from '@/test/server';
import { progress } from '@/test/samples';

vi.mock('virtual:lab-runtime', () => ({ default: runtime }));

const runtime = vi.hoisted(() => ({
  available: true,
  reason: 'apt-get is not on this machine',
  base: '/assets/lab/0123/',
  python: '3.14.2',
  lock: {},
  sizes: { 'pyodide.js': 1, 'pyodide.asm.js': 1, 'wasm.bin': 2, 'stdlib.bin': 2, 'packages.bin': 2 },
}));

const LAB = {
  course: 'flask-training',
  release: 'r1',
  id: 'first-login',
  title: 'A first login',
  section: { id: 'login', number: '6.1', title: 'Logging in' },
  minutes: 10,
  objectives: [{ id: 'log-in', text: 'log a user in' }],
  packages: ['flask'],
  html: '<p>Let them in.</p>',
  files: [{ path: 'app.py', text: 'app = None\n' }],
  checks: [
    { id: 'one', title: 'Strangers stay out', code: '' },
    { id: 'two', title: 'Members come in', code: '' },
    { id: 'three', title: 'They may leave', code: '' },
  ],
  solution: [{ path: 'app.py', text: 'app = 1\n' }],
};
const LAB_REQUEST = 'GET /api/content/courses/flask-training/labs/first-login';
const AT = '/courses/flask-training/labs/first-login';

/** Stands where the browser runs the worker: it is ready at once, and reports what the test says, or nothing. */
let reports: (Report | null)[];
let jobs: ToWorker[];
let ended: number;

class FakeWorker {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  postMessage(message: ToWorker) {
    jobs.push(message);
    const report = message.is === 'job' ? reports.shift() : undefined;
    const answer = message.is === 'start' ? { is: 'ready' } : report ? { is: 'report', report } : null;
    if (answer) queueMicrotask(() => this.onmessage?.({ data: answer }));
  }
  terminate() {
    ended++;
  }
}

const checked = (...passed: boolean[]): Report => ({
  stdout: 'printed\n',
  error: null,
  checks: LAB.checks.map((check, index) => ({
    id: check.id,
    title: check.title,
    passed: passed[index] ?? false,
    message: passed[index] ? '' : `${check.title}: not yet.`,
    exchanges: [
      {
        request: `GET /${check.id}`,
        status: '403 FORBIDDEN',
        headers: [['Content-Type', 'text/html']],
        body: '<h1>No</h1>',
      },
    ],
  })),
});

beforeEach(() => {
  reports = [];
  jobs = [];
  ended = 0;
  runtime.available = true;
  vi.stubGlobal('Worker', FakeWorker);
});

const student = {
  signedIn: true,
  sub: 's',
  username: 'student',
  name: 'Sam',
  roles: ['student'],
  accountUrl: '',
};

function open(answers: Record<string, unknown> = {}, session: unknown = student) {
  const requests = serve({
    [LAB_REQUEST]: LAB,
    'GET /api/progress/me/courses/flask-training': progress,
    'GET /me': session,
    // Two bytes each: '1' and '2' as JSON have one, '12' has two.
    'GET /assets/lab/0123/wasm.bin': 12,
    'GET /assets/lab/0123/stdlib.bin': 12,
    'GET /assets/lab/0123/packages.bin': 12,
    ...answers,
  });
  show([{ path: '/courses/:course/labs/:lab', Component: LabPage }], AT);
  return requests;
}

const noNetwork = () => {
  throw new TypeError('no network');
};

/** A browser's shelves, as long as the test. */
function keepsCaches() {
  const shelves = new Map<string, Response>();
  vi.stubGlobal('caches', {
    open: () =>
      Promise.resolve({
        put: (address: string, answer: Response) => Promise.resolve(shelves.set(address, answer)),
        match: (address: string) => Promise.resolve(shelves.get(address)?.clone()),
        keys: () => Promise.resolve([]),
      }),
    match: (address: string) => Promise.resolve(shelves.get(address)?.clone()),
  });
}

/** Once Python is ready; until then the button says what it waits for. */
const runButton = () =>
  waitFor(() => {
    const button = screen.getByRole('button', { name: 'Run and check' });
    expect(button).not.toHaveAttribute('aria-disabled');
    return button;
  });

test('the first check that fails says why, and those after it wait', async () => {
  reports = [checked(true, false, true)];
  open();
  await userEvent.click(await runButton());

  const checks = within(await screen.findByRole('region', { name: 'Checks' }));
  expect(await checks.findByText('1 of 3')).toBeVisible();
  expect(checks.getByText('Members come in: not yet.')).toBeVisible();
  expect(checks.getByText('Looked at once the one before holds.')).toBeVisible();
  expect(screen.getByText('GET /two')).toBeVisible();
});

test('a solved lab is told to the course', async () => {
  reports = [checked(true, true, true)];
  const mark = { lab: 'first-login', solvedAt: new Date().toISOString() };
  let labs: (typeof mark)[] = [];
  const requests = open({
    'GET /api/progress/me/courses/flask-training': () => ({ ...progress, labs }),
    'PUT /api/progress/me/courses/flask-training/labs/first-login': () => {
      labs = [mark];
      return mark;
    },
  });
  await userEvent.click(await runButton());

  expect(await screen.findByText('Solved: all checks hold')).toBeVisible();
  await waitFor(() =>
    expect(requests).toContain('PUT /api/progress/me/courses/flask-training/labs/first-login'),
  );
  expect(await screen.findByText(/^Solved (today|just now|\d)/)).toBeVisible();
});

test('who is not logged in solves a lab too, and nothing is reported', async () => {
  reports = [checked(true, true, true)];
  const requests = open({}, { signedIn: false });
  await userEvent.click(await runButton());

  expect(
    await screen.findByText('With an account your course shows which labs you have solved.'),
  ).toBeVisible();
  expect(requests.filter(request => request.startsWith('PUT'))).toEqual([]);
});

test('what is written runs, stays in this browser, and is thrown away only after a question', async () => {
  reports = [checked(false)];
  open();
  const button = await runButton();
  const field = screen.getByRole('textbox', { name: 'Program app.py' });
  await userEvent.clear(field);
  await userEvent.type(field, 'app = 2');
  await userEvent.click(button);
  await screen.findByText('0 of 3');

  expect(jobs.at(-1)).toMatchObject({ is: 'job', job: { files: { 'app.py': 'app = 2' } } });
  expect(localStorage.getItem('lectern.lab.flask-training.first-login')).toBe('{"app.py":"app = 2"}');
  await userEvent.click(screen.getByRole('button', { name: 'Start over' }));
  expect(field).toHaveValue('app = 2');
  await userEvent.click(screen.getByRole('button', { name: 'Throw away and start over' }));
  expect(field).toHaveValue('app = None\n');
  expect(localStorage.getItem('lectern.lab.flask-training.first-login')).toBeNull();
});

test('a program that does not end is stopped by hand, and Python starts anew', async () => {
  reports = [null, checked(true, false, false)];
  open();
  await userEvent.click(await runButton());
  await userEvent.click(await screen.findByRole('button', { name: 'Stop' }));

  expect(await screen.findByText('You have stopped the program')).toBeVisible();
  expect(ended).toBe(1);
  await userEvent.click(await runButton());
  expect(await screen.findByText('1 of 3')).toBeVisible();
});

test('a program that does not start is told with its line', async () => {
  reports = [
    {
      stdout: '',
      error: { type: 'NameError', message: 'no x', file: 'app.py', line: 1 },
      checks: checked().checks,
    },
  ];
  open();
  await userEvent.click(await runButton());

  expect(await screen.findByText('Your program does not start.')).toBeVisible();
  expect(screen.getByText(/NameError: no x\s+app.py, line 1/)).toBeVisible();
  expect(screen.queryByText('Looked at once the one before holds.')).toBeNull();
});

test('a portal without Python says how to get it, and shows the task', async () => {
  runtime.available = false;
  open();

  expect(await screen.findByText('This portal was built without labs')).toBeVisible();
  expect(screen.getByText('apt-get is not on this machine')).toBeVisible();
  expect(screen.getByText('Let them in.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Run and check' })).toHaveAccessibleDescription(
    'This portal has no Python.',
  );
});

test('Python that cannot be fetched is tried again', async () => {
  let broken = true;
  open({ 'GET /assets/lab/0123/wasm.bin': () => (broken ? refusal(503, 'unavailable') : 12) });
  const again = await screen.findByRole('button', { name: 'Try again' });
  broken = false;
  await userEvent.click(again);

  await runButton();
});

test('the model solution is shown on demand', async () => {
  open();
  await userEvent.click(await screen.findByRole('button', { name: 'Show the model solution without a try' }));

  expect(screen.getByRole('region', { name: 'Model solution, app.py' })).toHaveTextContent('app = 1');
});

test('a lab that was read once is there without a network', async () => {
  keepsCaches();
  open();
  expect(await screen.findByText('Let them in.')).toBeVisible();
  cleanup();

  open({ [LAB_REQUEST]: noNetwork });
  expect(await screen.findByText('Let them in.')).toBeVisible();
});

test('a lab that was never read says that it cannot be shown', async () => {
  keepsCaches();
  open({ [LAB_REQUEST]: noNetwork });
  expect(await screen.findByText('This lab cannot be shown just now')).toBeVisible();
});

test('solved without a network, the course is told when somebody answers', async () => {
  reports = [checked(true, true, true)];
  let answers = false;
  const mark = { lab: 'first-login', solvedAt: new Date().toISOString() };
  open({
    'GET /me': () => (answers ? student : noNetwork()),
    'GET /api/progress/me/courses/flask-training': () => ({ ...progress, labs: [mark] }),
    'PUT /api/progress/me/courses/flask-training/labs/first-login': () => (answers ? mark : noNetwork()),
  });
  const button = await runButton();
  vi.useFakeTimers({ shouldAdvanceTime: true });
  await userEvent.click(button);
  expect(await screen.findByText('Your course is told as soon as there is a network again.')).toBeVisible();

  answers = true;
  await vi.advanceTimersByTimeAsync(5_000);
  expect(await screen.findByText(/^Solved (today|just now|\d)/)).toBeVisible();
  vi.useRealTimers();
});

test('a lab that is not there leads back to the contents', async () => {
  open({ [LAB_REQUEST]: refusal(404, 'lab-not-found') });

  expect(await screen.findByRole('heading', { name: 'There is no such lab' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'To the contents' })).toHaveAttribute(
    'href',
    '/courses/flask-training',
  );
});
