import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Feedback, PracticeOffer, PracticeSession } from '@/lib/api/practice';
import type { PaperQuestion } from '@/lib/api/quiz';
import { show } from '@/test/render';
import { course } from '@/test/samples';
import { refusal, serve } from '@/test/server';
import { practiceRoutes } from '../routes';

const LOGIN = 'introduction-to-flask-login';
const offer = (more: Partial<PracticeOffer> = {}): PracticeOffer => ({
  course: 'flask-training',
  questions: 12,
  unseen: 9,
  missed: 2,
  sections: [
    { section: LOGIN, questions: 7, unseen: 4, missed: 2 },
    { section: 'user-authentication', questions: 5, unseen: 5, missed: 0 },
  ],
  ...more,
});

const question = (position: number): PaperQuestion => ({
  position,
  type: 'single',
  stemHtml: `<p>Stem ${position}</p>`,
  options: [
    { id: 'a', html: '<p>A proxy</p>' },
    { id: 'b', html: '<p>A string</p>' },
  ],
});

const session = (more: Partial<PracticeSession> = {}): PracticeSession => ({
  session: 'one',
  course: 'flask-training',
  startedAt: '2026-11-23T14:00:00Z',
  questions: [question(1), question(2)],
  feedback: [],
  ...more,
});

const said = (position: number, chosen: string[], certainty: 'sure' | 'unsure' = 'sure'): Feedback => ({
  position,
  certainty,
  answeredAt: '2026-11-23T14:01:00Z',
  right: chosen.includes('a'),
  review: {
    position,
    type: 'single',
    stemHtml: `<p>Stem ${position}</p>`,
    section: { id: LOGIN, number: '6.1', title: 'Introduction to Flask-Login' },
    options: [
      { id: 'a', html: '<p>A proxy</p>', key: true, whyHtml: '<p>It stands for the user.</p>' },
      { id: 'b', html: '<p>A string</p>', key: false, whyHtml: '<p>That is its id.</p>' },
    ],
    chosen,
    points: chosen.includes('a') ? 1 : 0,
    maxPoints: 1,
    explanationHtml: '<p>current_user is a proxy.</p>',
    ref: { section: LOGIN, anchor: 'the-idea' },
  },
});

const ANSWER = 'POST /api/quiz/practice/one/answers';
const START = 'POST /api/quiz/practice';

function start(at = '/practice', answers: Record<string, unknown> = {}) {
  const requests = serve({
    'GET /api/quiz/practice': offer(),
    'GET /api/content/courses/flask-training': course,
    'GET /api/quiz/practice/one': session(),
    [START]: session(),
    ...answers,
  });
  const router = show(practiceRoutes, at);
  return { requests, router, user: userEvent.setup() };
}

const sent = (requests: string[], to: string) =>
  requests.filter(request => request.startsWith(`${to} {`)).map(request => request.slice(to.length + 1));

describe('what to practise', () => {
  it('says how much there is and begins with what was never seen', async () => {
    const { requests, router, user } = start();
    expect(await screen.findByRole('radio', { name: 'Not seen yet: 9 questions' })).toBeChecked();
    expect(screen.getByRole('radio', { name: 'Everything: 12 questions' })).toBeEnabled();
    await user.click(screen.getByRole('button', { name: 'Practise 9 questions' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/practice/one'));
    expect(sent(requests, START)).toEqual(['{"course":"flask-training","scope":"unseen","items":10}']);
  });

  it('takes a chapter and a number', async () => {
    const { requests, user } = start();
    await user.click(await screen.findByRole('radio', { name: 'A chapter' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Chapter' }), 'authentication');
    await user.click(
      within(screen.getByRole('group', { name: 'How many questions?' })).getByRole('button', { name: '5' }),
    );
    await user.click(screen.getByRole('button', { name: 'Practise 5 questions' }));
    await waitFor(() =>
      expect(sent(requests, START)).toEqual([
        '{"course":"flask-training","scope":"chapter","chapter":"authentication","items":5}',
      ]),
    );
  });

  it('has the section chosen that the address names', async () => {
    start(`/practice?section=${LOGIN}`);
    expect(await screen.findByRole('checkbox', { name: /6\.1 Introduction/ })).toBeChecked();
    expect(screen.getByRole('button', { name: 'Practise 7 questions' })).toBeEnabled();
  });

  it('says why there is nothing to begin with', async () => {
    const { requests, user } = start('/practice', { 'GET /api/quiz/practice': offer({ missed: 0 }) });
    await user.click(await screen.findByRole('radio', { name: /What I missed/ }));
    const button = screen.getByRole('button', { name: 'Practise' });
    expect(button).toHaveAccessibleDescription('You have missed nothing so far.');
    await user.click(button);
    expect(sent(requests, START)).toEqual([]);
  });

  it('offers the guide where the course has no questions', async () => {
    start('/practice', { 'GET /api/quiz/practice': offer({ questions: 0, sections: [] }) });
    expect(
      await screen.findByRole('heading', { name: 'This course has no practice questions yet' }),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'Read the course' })).toHaveAttribute(
      'href',
      '/courses/flask-training',
    );
  });

  it('goes on with the session that was begun', async () => {
    start('/practice', { 'GET /api/quiz/practice': offer({ unfinished: 'one' }) });
    expect(await screen.findByRole('link', { name: 'Go on' })).toHaveAttribute('href', '/practice/one');
  });

  it('says when nothing can be drawn', async () => {
    const { user } = start('/practice', { [START]: refusal(422, 'nothing-to-practise') });
    await user.click(await screen.findByRole('button', { name: 'Practise 9 questions' }));
    expect(await screen.findByRole('status')).toHaveTextContent('no practice question of this yet');
  });
});

describe('a session', () => {
  it('says at once what is right and why, for a miss of which one was sure', async () => {
    const { requests, user } = start('/practice/one', { [ANSWER]: said(1, ['b']) });
    await user.click(await screen.findByRole('radio', { name: /A string/ }));
    await user.click(screen.getByRole('button', { name: 'Check answer' }));

    expect(await screen.findByRole('status')).toHaveTextContent('Not right, and you were sure');
    expect(sent(requests, ANSWER)).toEqual(['{"position":1,"answer":{"chosen":["b"]},"certainty":"sure"}']);
    expect(screen.getByText('Right: A')).toBeVisible();
    expect(screen.getByText('It stands for the user.')).toBeVisible();
    expect(screen.getByText('That is its id.')).toBeVisible();
    expect(screen.getByText('current_user is a proxy.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Read 6.1 Introduction to Flask-Login' })).toHaveAttribute(
      'href',
      `/courses/flask-training/${LOGIN}#the-idea`,
    );
    expect(
      screen.getByRole('img', { name: 'Question 1 of 2. Right so far: 0. Not right: 1.' }),
    ).toBeVisible();
  });

  it('is walked through by keys alone', async () => {
    const { requests, user } = start('/practice/one', {
      [ANSWER]: ({
        position,
        answer,
        certainty,
      }: {
        position: number;
        answer: { chosen: string[] };
        certainty: 'sure';
      }) => said(position, answer.chosen, certainty),
    });
    await screen.findByRole('heading', { name: 'Question 1 of 2' });
    await user.keyboard('au{Enter}');
    expect(await screen.findByRole('status')).toHaveTextContent('Right, and you were unsure');
    await user.keyboard('{Enter}');
    const second = await screen.findByRole('heading', { name: 'Question 2 of 2' });
    expect(second).toHaveFocus();
    await user.keyboard('2{Enter}');
    expect(await screen.findByRole('status')).toHaveTextContent('Not right, and you were sure');
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('heading', { name: 'How it went' })).toHaveFocus();
    expect(screen.getByText('1 of 2 right')).toBeVisible();
    expect(sent(requests, ANSWER)).toHaveLength(2);
  });

  it('sends a typed text with Enter, however fast', async () => {
    const typed: PaperQuestion = {
      position: 1,
      type: 'text',
      stemHtml: '<p>Which?</p>',
      options: [],
      gaps: 1,
    };
    const { requests, user } = start('/practice/one', {
      'GET /api/quiz/practice/one': session({ questions: [typed] }),
      [ANSWER]: said(1, ['a']),
    });
    await user.type(await screen.findByRole('textbox', { name: 'Your answer' }), 'proxy{Enter}');
    await waitFor(() =>
      expect(sent(requests, ANSWER)).toEqual([
        '{"position":1,"answer":{"typed":["proxy"]},"certainty":"sure"}',
      ]),
    );
  });

  it('does not check what is not answered, and shows the answer when asked', async () => {
    const { requests, user } = start('/practice/one', { [ANSWER]: said(1, []) });
    await user.click(await screen.findByRole('button', { name: 'Check answer' }));
    expect(sent(requests, ANSWER)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Show the answer' }));
    expect(await screen.findByRole('status')).toHaveTextContent('Here is the answer');
    expect(sent(requests, ANSWER)).toEqual(['{"position":1,"answer":{"chosen":[]},"certainty":"unsure"}']);
  });

  it('keeps an answer that did not arrive', async () => {
    const { user } = start('/practice/one', { [ANSWER]: refusal(503, 'unavailable') });
    await user.click(await screen.findByRole('radio', { name: /A string/ }));
    await user.click(screen.getByRole('button', { name: 'Check answer' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Your answer did not arrive');
    expect(screen.getByRole('radio', { name: /A string/ })).toBeChecked();
  });

  it('goes on with the first question that is open', async () => {
    start('/practice/one', { 'GET /api/quiz/practice/one': session({ feedback: [said(1, ['a'])] }) });
    expect(await screen.findByRole('heading', { name: 'Question 2 of 2' })).toBeVisible();
  });

  it('ends with what was missed, to be practised again', async () => {
    const { requests, user } = start('/practice/one', {
      'GET /api/quiz/practice/one': session({ feedback: [said(1, ['b']), said(2, ['a'], 'unsure')] }),
    });
    expect(await screen.findByText('1 of 2 right')).toBeVisible();
    expect(screen.getByText('Of one miss you were sure; look at that one first.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Practise what I missed (1)' }));
    await waitFor(() =>
      expect(sent(requests, START)).toEqual([
        '{"course":"flask-training","scope":"missed","session":"one","items":1}',
      ]),
    );
  });

  it('that is not mine is none', async () => {
    start('/practice/other');
    expect(await screen.findByRole('heading', { name: 'There is no such session' })).toBeVisible();
  });
});
