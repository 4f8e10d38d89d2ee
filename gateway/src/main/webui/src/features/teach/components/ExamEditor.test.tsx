import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { refusal } from '@/test/server';
import { ask, edit, exam, type } from '../test/editor';

describe('writing an exam', () => {
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
});
