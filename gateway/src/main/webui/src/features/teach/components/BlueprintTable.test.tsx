import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { WriteExam } from '../api/teach';
import { ask, check, edit, exam, type } from '../test/editor';

describe('what an exam asks of the bank', () => {
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
});
