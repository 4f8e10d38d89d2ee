import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { refusal } from '@/test/server';
import type { Authored } from '../api/bank';
import { BASE, check, finding, kept, saveButton, source, visit } from '../test/bank';

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

/** A question whose package said the one, and that Ines has changed into the other. */
const edited = (before: Authored, after: Authored) =>
  kept({
    version: 2,
    history: [
      { version: 2, createdAt: '2026-11-21T10:00:00Z', author: 'Ines', source: after },
      { version: 1, createdAt: '2026-11-20T10:00:00Z', author: null, source: before },
    ],
  });

describe('the history', () => {
  it('shows what a version changed', async () => {
    visit('/teach/questions/of/login-01/history', {
      [`GET ${BASE}/login-01`]: edited(
        { ...source, stem: 'Which one?\n' },
        { ...source, stem: 'Which of them?\n' },
      ),
    });

    expect(await screen.findByText('Which of them?')).toBeInTheDocument();
    expect(screen.getByText('Which one?')).toBeInTheDocument();
    expect(screen.getByText(/by Ines/)).toBeInTheDocument();
    // The line break at the end of a text is no line.
    expect(screen.queryByText(/as before/)).not.toBeInTheDocument();
  });

  it('shows of a long text only the lines that differ, and says which are which', async () => {
    const [one, two] = source.options;
    if (!one || !two) throw new Error('The sample has two options');
    visit('/teach/questions/of/login-01/history', {
      [`GET ${BASE}/login-01`]: edited(source, {
        ...source,
        options: [one, { ...two, why: 'It never was.' }],
      }),
    });

    const gone = (await screen.findByText(/It is not\./)).closest('del');
    expect(within(gone as HTMLElement).getByRole('img', { name: 'Before' })).toBeInTheDocument();
    const come = screen.getByText(/It never was\./).closest('ins');
    expect(within(come as HTMLElement).getByRole('img', { name: 'After' })).toBeInTheDocument();
    expect(screen.queryByText(/It is\./)).not.toBeInTheDocument();
    expect(screen.getByText('1 line as before.')).toBeInTheDocument();
  });

  it('names the parts of a question as the editor does', async () => {
    const [one, two] = source.options;
    if (!one || !two) throw new Error('The sample has two options');
    visit('/teach/questions/of/login-01/history', {
      [`GET ${BASE}/login-01`]: edited(source, {
        ...source,
        options: [{ ...one, key: true, why: 'By that.' }, two],
      }),
    });

    expect(await screen.findByText(/^Text: .* · right · Why it is right or wrong: By that\.$/)).toBeVisible();
  });
});
