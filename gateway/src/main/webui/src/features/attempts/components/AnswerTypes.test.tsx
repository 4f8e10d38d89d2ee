import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { AttemptView, PaperQuestion } from '@/lib/api/quiz';
import { enter as enterRoom, LOOK, question, SAVE, view } from '../test/enter';

const SAVED_AT = new Date().toISOString();
const options = (...htmls: string[]) => htmls.map((html, index) => ({ id: `o${index}`, html }));

async function enter(asked: Partial<PaperQuestion>, more: Partial<AttemptView> = {}) {
  const room = await enterRoom({
    [LOOK]: view({ questions: [question(1, { options: [], ...asked }), question(2)], ...more }),
  });
  return { saves: () => room.requests.filter(request => request.startsWith(SAVE)), user: room.user };
}

const savedLast = async (saves: () => string[], answer: string) =>
  waitFor(() => expect(saves().at(-1)).toContain(answer), { timeout: 2000 });

describe('a question of true and false', () => {
  it('is a choice of two', async () => {
    const { saves, user } = await enter({ type: 'truefalse', options: options('True', 'False') });
    await user.click(screen.getByRole('radio', { name: /False/ }));
    await savedLast(saves, '"chosen":["o1"]');
    expect(screen.getByText('One answer. 1 point.')).toBeVisible();
  });
});

describe('a question of what is printed', () => {
  it('shows each option to the letter', async () => {
    await enter({
      type: 'output',
      options: options('<pre><samp>200\n  {{ x }}</samp></pre>', '<pre><samp>404</samp></pre>'),
    });
    expect(screen.getByRole('radio', { name: /200\s+\{\{ x \}\}/ })).toBeVisible();
  });
});

describe('a text', () => {
  it('is saved when the typing pauses, once', async () => {
    const { saves, user } = await enter({ type: 'text', gaps: 1 });
    await user.type(screen.getByRole('textbox', { name: 'Your answer' }), 'login_required');
    expect(saves()).toHaveLength(0);
    await savedLast(saves, '"typed":["login_required"]');
    expect(saves()).toHaveLength(1);
    expect(screen.getByRole('button', { name: 'Question 1, current, answered' })).toBeVisible();
  });

  it('is saved at once when the field is left', async () => {
    const { saves, user } = await enter({ type: 'text', gaps: 1 });
    await user.type(screen.getByRole('textbox', { name: 'Your answer' }), 'get');
    await user.tab();
    expect(saves().at(-1)).toContain('"typed":["get"]');
  });

  it('is saved when the next question is opened before the pause', async () => {
    const { saves, user } = await enter({ type: 'text', gaps: 1 });
    await user.type(screen.getByRole('textbox', { name: 'Your answer' }), 'get');
    await user.click(screen.getByRole('button', { name: 'Next question' }));
    await screen.findByRole('heading', { name: 'Question 2' });
    await savedLast(saves, '"typed":["get"]');
  });

  it('takes no letter of the room as a shortcut', async () => {
    const { user } = await enter({ type: 'text', gaps: 1 });
    await user.type(screen.getByRole('textbox', { name: 'Your answer' }), 'frp');
    expect(screen.getByRole('textbox', { name: 'Your answer' })).toHaveValue('frp');
    expect(screen.getByRole('button', { name: /^Flag/ })).toHaveAttribute('aria-pressed', 'false');
  });

  it('stands there again after a reload, and can be cleared', async () => {
    const { saves, user } = await enter(
      { type: 'text', gaps: 1 },
      { answers: [{ position: 1, typed: ['get'], sequence: 3, savedAt: SAVED_AT }] },
    );
    expect(screen.getByRole('textbox', { name: 'Your answer' })).toHaveValue('get');
    await user.click(screen.getByRole('button', { name: /Clear/ }));
    expect(screen.getByRole('textbox', { name: 'Your answer' })).toHaveValue('');
    await savedLast(saves, '"chosen":[]');
  });
});

describe('a number', () => {
  it('has the keyboard of numbers, and says what is none', async () => {
    const { saves, user } = await enter({ type: 'number', gaps: 1 });
    const field = screen.getByRole('textbox', { name: 'Your answer' });
    expect(field).toHaveAttribute('inputmode', 'decimal');

    await user.type(field, 'many');
    await user.tab();
    expect(field).toBeInvalid();
    expect(field).toHaveAccessibleDescription(/This is no number yet, so it is not saved/);
    expect(saves()).toHaveLength(0);

    await user.clear(field);
    await user.type(field, '401.5');
    await savedLast(saves, '"typed":["401.5"]');
    expect(field).toBeValid();

    await user.type(field, 'x');
    await savedLast(saves, '"chosen":[]');
    expect(field).toHaveValue('401.5x');
    expect(field).toBeInvalid();
  });
});

describe('gaps', () => {
  const stemHtml =
    '<p>Complete it.</p><figure class="code"><pre aria-label="Code: python"><code>app.<span class="gap" data-gap="1"></span>("/<span class="gap" data-gap="2"></span>")</code></pre></figure>';

  it('are fields in the code, named by their number', async () => {
    const { saves, user } = await enter({ type: 'fill', gaps: 2, stemHtml });
    await user.type(screen.getByRole('textbox', { name: 'Gap 1 of 2' }), 'get');
    await user.tab();
    await savedLast(saves, '"typed":["get",""]');
    expect(screen.getByRole('textbox', { name: 'Gap 2 of 2' })).toHaveFocus();
    await user.keyboard('tools');
    await savedLast(saves, '"typed":["get","tools"]');
    expect(screen.getByRole('textbox', { name: 'Gap 1 of 2' }).closest('pre')).not.toBeNull();
  });

  it('cannot be typed into on the older device', async () => {
    await enter(
      { type: 'fill', gaps: 2, stemHtml },
      {
        writer: false,
        answers: [{ position: 1, typed: ['post', ''], sequence: 3, savedAt: SAVED_AT }],
      },
    );
    expect(screen.getByRole('textbox', { name: 'Gap 1 of 2' })).toHaveValue('post');
    expect(screen.getByRole('textbox', { name: 'Gap 2 of 2' })).toBeDisabled();
  });
});

describe('an order', () => {
  const lines = {
    type: 'order' as const,
    options: options(
      '<pre><code>def a():</code></pre>',
      '<pre><code>    return 1</code></pre>',
      '<pre><code>a()</code></pre>',
    ),
  };
  const shown = () =>
    within(screen.getByRole('list', { name: 'Lines, in your order' }))
      .getAllByRole('listitem')
      .map(line => line.querySelector('code')?.textContent);

  it('is moved by buttons, which keep the focus', async () => {
    const { saves, user } = await enter(lines);
    await user.click(screen.getByRole('button', { name: 'Move up: a()' }));
    expect(shown()).toEqual(['def a():', 'a()', '    return 1']);
    await savedLast(saves, '"order":["o0","o2","o1"]');
    expect(screen.getByRole('button', { name: 'Move up: a()' })).toHaveFocus();

    await user.keyboard('{Enter}');
    expect(shown()).toEqual(['a()', 'def a():', '    return 1']);
    expect(screen.getByRole('button', { name: 'Move down: a()' })).toHaveFocus();
    await savedLast(saves, '"order":["o2","o0","o1"]');
  });

  it('is no answer until it is touched, and can be confirmed as it stands', async () => {
    const { saves, user } = await enter(lines);
    expect(screen.getByRole('button', { name: 'Question 1, current, seen, not answered' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'This order is my answer' }));
    await savedLast(saves, '"order":["o0","o1","o2"]');
    expect(screen.queryByRole('button', { name: 'This order is my answer' })).not.toBeInTheDocument();
  });
});

describe('a match', () => {
  const match = {
    type: 'match' as const,
    options: options('<code>401</code>', '<code>404</code>', '<code>405</code>'),
    lefts: [
      { id: 'l1', html: 'not found' },
      { id: 'l2', html: 'not signed in' },
    ],
  };

  it('is a select for each left side', async () => {
    const { saves, user } = await enter(match);
    await user.selectOptions(screen.getByRole('combobox', { name: 'not found' }), 'B. 404');
    await savedLast(saves, '"matched":{"l1":"o1"}');
    await user.selectOptions(screen.getByRole('combobox', { name: 'not signed in' }), 'A. 401');
    await savedLast(saves, '"matched":{"l1":"o1","l2":"o0"}');
    await user.selectOptions(screen.getByRole('combobox', { name: 'not found' }), 'Choose …');
    await savedLast(saves, '"matched":{"l2":"o0"}');
    expect(screen.getByText('Two pairs. 1 point, an equal part for each.')).toBeVisible();
  });
});
