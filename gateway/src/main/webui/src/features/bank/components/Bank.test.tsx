import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { course } from '@/test/samples';
import { refusal } from '@/test/server';
import { BASE, entry, page, visit } from '../test/bank';

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
