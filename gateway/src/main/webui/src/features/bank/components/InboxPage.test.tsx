import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { BASE, visit } from '../test/bank';

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
        firstWords: 'S',
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
