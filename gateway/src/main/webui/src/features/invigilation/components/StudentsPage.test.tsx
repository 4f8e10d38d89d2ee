import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { show } from '@/test/render';
import { refusal, serve, type Answers } from '@/test/server';
import { invigilationRoutes } from '../routes';

const exam = {
  exam: 'b',
  course: 'flask-training',
  title: 'Mock exam B',
  status: 'published',
  minutes: 90,
  attempts: 2,
  closesAt: '2026-11-30T12:00:00Z',
};

const ada = {
  attempt: 'one',
  learner: 'sub-of-ada',
  name: 'Ada Okafor',
  number: 1,
  startedAt: '2026-11-25T10:00:00Z',
  deadline: '2026-11-25T11:30:00Z',
  answered: 22,
  items: 60,
  savedAt: '2026-11-25T10:20:30Z',
  addedSeconds: 0,
};

const given = {
  learner: 'sub-of-ada',
  name: 'Ada Okafor',
  extraPercent: 25,
  closesAt: null,
  extraAttempts: 1,
  reason: 'Certificate of 12 November',
  giver: 'sub-of-ivan',
  giverName: 'Ivan Moreau',
  at: '2026-11-20T10:00:00Z',
};

async function visit(answers: Answers = {}) {
  const requests = serve({
    'GET /api/quiz/exams/b': exam,
    'GET /api/quiz/exams/b/running': { serverTime: '2026-11-25T10:21:00Z', running: [ada] },
    'GET /api/quiz/exams/b/accommodations': { accommodations: [] },
    'GET /api/quiz/exams/b/learners': {
      learners: [{ learner: 'sub-of-ada', name: 'Ada Okafor', groups: ['november'] }],
    },
    ...answers,
  });
  show(invigilationRoutes, '/teach/exams/b/students');
  await screen.findByRole('heading', { level: 1, name: 'Mock exam B: students' });
  return { requests, user: userEvent.setup() };
}

describe('the students of an exam', () => {
  it('who sits it stands with answers, last save and time left', async () => {
    await visit();
    const row = await screen.findByRole('row', { name: /Ada Okafor/ });
    expect(row).toHaveTextContent('22 of 60');
    expect(row).toHaveTextContent(/1:0[89]:\d\d, until/);
  });

  it('time for one needs a reason and says for whom', async () => {
    const { user, requests } = await visit({
      'POST /api/quiz/exams/b/added-time': { serverTime: '', extended: [{ attempt: 'one' }] },
    });
    await user.click(await screen.findByRole('button', { name: 'Add time for Ada Okafor' }));
    const dialog = screen.getByRole('dialog', { name: 'Add time for Ada Okafor' });
    await user.click(within(dialog).getByRole('button', { name: 'Add 10 minutes' }));
    const reason = within(dialog).getByRole('textbox', { name: 'Reason' });
    expect(reason).toHaveAccessibleDescription(/Say why/);
    await waitFor(() => expect(reason).toHaveFocus());

    await user.type(within(dialog).getByRole('textbox', { name: 'Reason' }), 'Fire alarm');
    await user.click(within(dialog).getByRole('button', { name: 'Add 10 minutes' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(requests).toContain(
      'POST /api/quiz/exams/b/added-time {"attempts":["one"],"minutes":10,"reason":"Fire alarm"}',
    );
  });

  it('extra time is said as a length, which no clock would be taken for', async () => {
    await visit({
      'GET /api/quiz/exams/b/running': {
        serverTime: '2026-11-25T10:21:00Z',
        running: [{ ...ada, addedSeconds: 1950 }],
      },
    });
    expect(await screen.findByRole('row', { name: /Ada Okafor/ })).toHaveTextContent('+ 32 min 30 s');
  });

  it('a dialog that is left gives focus back to what opened it', async () => {
    const { user } = await visit();
    await user.click(screen.getByRole('button', { name: 'Give an accommodation' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Cancel' }));
    expect(screen.getByRole('button', { name: 'Give an accommodation' })).toHaveFocus();
  });

  it('time for all says for how many and names no single attempt', async () => {
    const { user, requests } = await visit({
      'POST /api/quiz/exams/b/added-time': { serverTime: '', extended: [] },
    });
    await user.click(await screen.findByRole('button', { name: 'Add time for all 1' }));
    const dialog = screen.getByRole('dialog', { name: 'Add time for all 1 who sit it now?' });
    await user.type(within(dialog).getByRole('textbox', { name: 'Reason' }), 'Fire alarm');
    await user.click(within(dialog).getByRole('button', { name: 'Add 10 minutes' }));
    await waitFor(() =>
      expect(requests).toContain(
        'POST /api/quiz/exams/b/added-time {"attempts":null,"minutes":10,"reason":"Fire alarm"}',
      ),
    );
  });

  it('an accommodation is given to a person who is picked by name', async () => {
    let all: unknown[] = [];
    const { user, requests } = await visit({
      'GET /api/quiz/exams/b/accommodations': () => ({ accommodations: all }),
      'POST /api/quiz/exams/b/accommodations': () => {
        all = [given];
        return given;
      },
    });
    await user.click(screen.getByRole('button', { name: 'Give an accommodation' }));
    const dialog = screen.getByRole('dialog', { name: 'Give an accommodation' });
    await user.click(within(dialog).getByRole('button', { name: 'Give it' }));
    expect(within(dialog).getByRole('textbox', { name: 'Student' })).toHaveAccessibleDescription(
      /Pick a student/,
    );

    await user.click(await within(dialog).findByRole('radio', { name: 'Ada Okafor (november)' }));
    await user.type(within(dialog).getByRole('textbox', { name: 'Reason' }), 'Certificate');
    await user.click(within(dialog).getByRole('button', { name: 'Give it' }));
    const row = await screen.findByRole('row', { name: /25 % more time, 1 more attempt/ });
    expect(row).toHaveTextContent('by Ivan Moreau');
    expect(requests).toContain(
      'POST /api/quiz/exams/b/accommodations {"learner":"sub-of-ada","extraPercent":25,"closesAt":null,"extraAttempts":0,"reason":"Certificate"}',
    );
  });

  it('a refusal says why and keeps what was typed', async () => {
    const { user } = await visit({
      'POST /api/quiz/exams/b/accommodations': refusal(422, 'invalid-accommodation', {
        detail: 'This person has not been here yet.',
      }),
    });
    await user.click(screen.getByRole('button', { name: 'Give an accommodation' }));
    const dialog = screen.getByRole('dialog');
    await user.click(await within(dialog).findByRole('radio'));
    await user.type(within(dialog).getByRole('textbox', { name: 'Reason' }), 'Certificate');
    await user.click(within(dialog).getByRole('button', { name: 'Give it' }));
    expect(await within(dialog).findByRole('alert')).toHaveTextContent('This person has not been here yet.');
    expect(within(dialog).getByRole('textbox', { name: 'Reason' })).toHaveValue('Certificate');
  });

  it('taking back asks first and says what stays', async () => {
    const { user, requests } = await visit({
      'GET /api/quiz/exams/b/accommodations': { accommodations: [given] },
      'DELETE /api/quiz/exams/b/accommodations/sub-of-ada': {},
    });
    await user.click(await screen.findByRole('button', { name: 'Take back what Ada Okafor has' }));
    const dialog = screen.getByRole('alertdialog');
    expect(dialog).toHaveTextContent('An attempt that runs keeps the time it was promised.');
    expect(requests.some(request => request.startsWith('DELETE'))).toBe(false);
    await user.click(within(dialog).getByRole('button', { name: 'Take back' }));
    await waitFor(() => expect(requests.some(request => request.startsWith('DELETE'))).toBe(true));
  });

  it('an empty room and no accommodation say so', async () => {
    await visit({
      'GET /api/quiz/exams/b/running': { serverTime: '2026-11-25T10:21:00Z', running: [] },
    });
    expect(await screen.findByText('Nobody sits this exam at the moment.')).toBeVisible();
    expect(await screen.findByText(/Everybody has the exam’s own terms/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /Add time/ })).not.toBeInTheDocument();
  });
});
