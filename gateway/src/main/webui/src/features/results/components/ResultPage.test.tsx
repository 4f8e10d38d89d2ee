import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Review } from '@/lib/api/quiz';
import { makeQueryClient } from '@/lib/queryClient';
import { show } from '@/test/render';
import { refusal, serve } from '@/test/server';
import { resultRoutes } from '../routes';

const section = { id: 'login', number: '6.1', title: 'Login' };
const option = (id: string, key: boolean) => ({ id, html: `Option ${id}`, key, whyHtml: `<p>Why ${id}</p>` });

const review = (more: Partial<Review> = {}): Review => ({
  attempt: 'one',
  exam: 'b',
  examTitle: 'Mock exam B',
  course: 'flask-training',
  number: 1,
  startedAt: '2026-11-23T13:54:00Z',
  submittedAt: '2026-11-23T15:21:00Z',
  by: 'learner',
  shown: { score: true, answers: true, correctness: true, key: true, explanation: true },
  points: 1,
  passed: false,
  maxPoints: 2,
  passMark: 2,
  chapters: [{ number: 6, id: 'authentication', title: 'Authentication', points: 1, maxPoints: 2 }],
  questions: [1, 2].map(position => ({
    position,
    type: 'single',
    stemHtml: `<p>Stem ${position}</p>`,
    section,
    options: [option(`${position}a`, true), option(`${position}b`, false)],
    chosen: [position === 1 ? '1a' : '2b'],
    points: position === 1 ? 1 : 0,
    maxPoints: 1,
    explanationHtml: '<p>Because.</p>',
    ref: { section: 'login', anchor: 'the-idea' },
  })),
  ...more,
});

const REVIEW = 'GET /api/quiz/attempts/one/review';

describe('the result', () => {
  it('says passed or not and how far from the line', async () => {
    serve({ [REVIEW]: review() });
    show(resultRoutes, '/attempts/one/result');
    const score = await screen.findByRole('region', { name: 'Result' });
    expect(score).toHaveTextContent('Not passed');
    expect(score).toHaveTextContent('1 below the line');
    expect(within(score).getByRole('img')).toHaveAccessibleName('1 of 2, pass line at 2');
    expect(screen.getByRole('row', { name: /6 Authentication 1 of 2/ })).toBeVisible();
  });

  it('gives every option its why and leads to the paragraph', async () => {
    serve({ [REVIEW]: review() });
    show(resultRoutes, '/attempts/one/result');
    const questions = await screen.findByRole('region', { name: 'Questions' });
    expect(questions).toHaveTextContent(/Right: A.*Why 2a.*You: B.*Why 2b.*Because\./);
    expect(within(questions).queryByText('Stem 1')).not.toBeInTheDocument();
    expect(within(questions).getByRole('link')).toHaveAttribute(
      'href',
      '/courses/flask-training/login#the-idea',
    );

    await userEvent.click(within(questions).getByRole('button', { name: 'All 2' }));
    expect(within(questions).getByText('Stem 1')).toBeVisible();
  });

  it('gets what explains the other questions when one of them is opened', async () => {
    const brief = review({
      brief: true,
      questions: [1, 2, 3].map(position => ({
        position,
        type: 'single',
        stemHtml: `<p>Stem ${position}</p>`,
        section,
        ...(position === 1 && { options: [option('1a', true), option('1b', false)] }),
        chosen: [`${position}b`],
        points: 0,
        maxPoints: 1,
      })),
    });
    const whole = review({
      questions: (brief.questions ?? []).map(question => ({
        ...question,
        options: [option(`${question.position}a`, true), option(`${question.position}b`, false)],
      })),
    });
    const asked: string[] = [];
    serve({
      [REVIEW]: (_: unknown, address: string) => {
        asked.push(address.split('review')[1] ?? '');
        return address.endsWith('?brief=true') ? brief : whole;
      },
    });
    show(resultRoutes, '/attempts/one/result');
    const questions = await screen.findByRole('region', { name: 'Questions' });
    expect(within(questions).getByText('Why 1a')).toBeVisible();
    expect(asked).toEqual(['?brief=true']);

    await userEvent.click(within(questions).getByText('Stem 3'));
    expect(await within(questions).findByText('Why 3a')).toBeVisible();
    await userEvent.click(within(questions).getByText('Stem 2'));
    expect(await within(questions).findByText('Why 2a')).toBeVisible();
    expect(asked).toEqual(['?brief=true', '']);
  });

  it('filters what was flagged on this device', async () => {
    localStorage.setItem('lectern.flagged.one', '[1]');
    serve({ [REVIEW]: review() });
    show(resultRoutes, '/attempts/one/result');
    await userEvent.click(await screen.findByRole('button', { name: 'Flagged 1' }));
    expect(screen.getByText('Stem 1')).toBeVisible();
    expect(screen.queryByText('Stem 2')).not.toBeInTheDocument();
  });

  it('filters what the student was not sure of', async () => {
    localStorage.setItem('lectern.unsure.one', '[1]');
    serve({ [REVIEW]: review() });
    show(resultRoutes, '/attempts/one/result');
    await userEvent.click(await screen.findByRole('button', { name: 'Unsure 1' }));
    expect(screen.getByText('Stem 1')).toBeVisible();
    expect(screen.queryByText('Stem 2')).not.toBeInTheDocument();
  });

  it('shows nothing that the exam hides, and shows it when the time has come, without a reload', async () => {
    const { attempt, exam, examTitle, course, number, startedAt, submittedAt, by, maxPoints, passMark } =
      review();
    const hidden = {
      ...{ attempt, exam, examTitle, course, number, startedAt, submittedAt, by, maxPoints, passMark },
      shown: { score: false, answers: false, correctness: false, key: false, explanation: false },
      scoreFrom: '2126-12-11T19:00:00Z',
    };
    let open = false;
    serve({
      [REVIEW]: () => (open ? review() : hidden),
    });
    const client = makeQueryClient();
    show(resultRoutes, '/attempts/one/result', client);
    expect(await screen.findByText(/The result is shown from .*2126.* on/)).toBeVisible();
    expect(screen.queryByText(/Not passed|Stem/)).not.toBeInTheDocument();

    open = true;
    // What the stream's "attempt-graded" does.
    await act(() => client.invalidateQueries({ queryKey: ['quiz', 'me'] }));
    expect(await screen.findByText('Not passed')).toBeVisible();
  });

  it('says when more is shown of a result whose score is here', async () => {
    const shown = { score: true, answers: true, correctness: false, key: false, explanation: false };
    serve({ [REVIEW]: review({ shown, moreFrom: '2126-12-11T19:00:00Z', questions: [] }) });
    show(resultRoutes, '/attempts/one/result');
    expect(await screen.findByText(/shows more of the result from .*2126.* on/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /Wrong/ })).toBeNull();
  });

  it('leads back to an attempt that is still running', async () => {
    serve({ [REVIEW]: refusal(409, 'attempt-is-open') });
    show(resultRoutes, '/attempts/one/result');
    expect(await screen.findByRole('link', { name: 'Go on answering' })).toHaveAttribute(
      'href',
      '/attempts/one/1',
    );
  });

  describe('reviews the other types', () => {
    const one = (question: object) =>
      review({
        questions: [
          {
            position: 1,
            stemHtml: '<p>Stem</p>',
            section,
            options: [],
            points: 0.5,
            maxPoints: 1,
            explanationHtml: '<p>Because.</p>',
            ...question,
          } as unknown as NonNullable<Review['questions']>[number],
        ],
      });
    const open = async (question: object) => {
      serve({ [REVIEW]: one(question) });
      show(resultRoutes, '/attempts/one/result');
      return screen.findByRole('region', { name: 'Questions' });
    };

    it('gaps: what was typed, what is accepted, typical mistakes', async () => {
      const questions = await open({
        type: 'fill',
        gaps: 2,
        typed: ['get', 'query'],
        key: { accepted: [['get'], ['404', 'NOT_FOUND']], rightGaps: [true, false] },
        mistakes: [{ gap: 2, text: 'query', whyHtml: '<p>That is older.</p>' }],
      });
      expect(questions).toHaveTextContent(
        /partly right.*Gap 1, you, right.*get.*Gap 2, you.*query.*Gap 2, right.*404 or NOT_FOUND.*Gap 2, not.*That is older/,
      );
    });

    it('a number: how far away is right', async () => {
      const questions = await open({
        type: 'number',
        gaps: 1,
        points: 0,
        typed: ['7'],
        key: { accepted: [['401']], tolerance: 0.5, rightGaps: [false] },
      });
      expect(questions).toHaveTextContent(/wrong.*You.*7.*Right.*401, up to 0.5 away/);
    });

    it('an order: mine and the right one', async () => {
      const questions = await open({
        type: 'order',
        options: ['a', 'b', 'c'].map(id => ({ id, html: `Line ${id}` })),
        order: ['b', 'c', 'a'],
        key: { order: ['a', 'b', 'c'] },
      });
      expect(questions).toHaveTextContent(
        /Your order.*Line b\s*followed by the right next line.*Line c.*Line a.*The right order.*Line a.*Line b.*Line c/,
      );
    });

    it('pairs: mine, the right side, and why', async () => {
      const questions = await open({
        type: 'match',
        options: ['r1', 'r2'].map(id => ({ id, html: `Side ${id}` })),
        lefts: [
          { id: 'l1', html: 'Left one', whyHtml: '<p>Why one</p>' },
          { id: 'l2', html: 'Left two', whyHtml: '<p>Why two</p>' },
        ],
        matched: { l1: 'r1' },
        key: { matched: { l1: 'r1', l2: 'r2' } },
      });
      expect(questions).toHaveTextContent(
        /Left one.*You, right.*Side r1.*Why one.*Left two.*Right.*Side r2.*Why two/,
      );
    });

    it('a text that was not given', async () => {
      const questions = await open({
        type: 'text',
        gaps: 1,
        points: 0,
        chosen: [],
        key: { accepted: [['get']], rightGaps: [false] },
      });
      expect(questions).toHaveTextContent(/no answer.*You gave no answer.*Right.*get/);
    });
  });
});
