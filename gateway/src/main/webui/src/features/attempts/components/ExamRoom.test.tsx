import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { AttemptView } from '@/lib/api/quiz';
import { show } from '@/test/render';
import { student } from '@/test/samples';
import { refusal, serve } from '@/test/server';
import { NOTHING_KEPT } from '../room/kept';
import { openShelf } from '../room/shelf';
import { attemptRoutes } from '../routes';
import { clockwork, enter, LOOK, MINUTE, receipt, SAVE, START, SUBMIT, view } from '../test/enter';

const option = (letter: string) => screen.getByRole('radio', { name: new RegExp(`Option ${letter}`) });
const saveLine = () => screen.getAllByRole('status').find(line => line.classList.contains('room-save'));

describe('the exam room', () => {
  it('writes "saved" after the reply of the commit, never before', async () => {
    let reply: (answer: object) => void = () => undefined;
    const { user } = await enter({ [SAVE]: () => new Promise(resolve => (reply = resolve)) });
    await user.click(option('b'));
    expect(option('b')).toBeChecked();
    expect(saveLine()).toHaveTextContent('Nothing to save yet');
    await waitFor(() => expect(saveLine()).toHaveTextContent('Saving'));

    reply(receipt(1));
    await waitFor(() => expect(saveLine()).toHaveTextContent(/^Saved \d\d:42:48$/));
  });

  it('says offline since when, what is kept, and how many', async () => {
    const { user } = await enter({ [SAVE]: () => Promise.reject(new TypeError('gone')) });
    await user.click(option('b'));
    expect(await screen.findByRole('alert')).toHaveTextContent(/You are offline since .*Go on working/);
    expect(screen.getByText(/1 answer is kept in this browser/)).toBeVisible();
    expect(saveLine()).toHaveTextContent('1 not saved yet');
    expect(
      screen.getByRole('button', { name: 'Question 1, current, answered, waiting to be saved' }),
    ).toBeVisible();
  });

  it('makes the older device read-only and offers its answer', async () => {
    let writer = true;
    const saved = { position: 1, chosen: ['1c'], sequence: 9, savedAt: '2026-11-23T14:42:50Z' };
    const { user, requests } = await enter({
      [LOOK]: () =>
        writer ? view() : view({ writer: false, answers: [saved], ...clockwork({ revision: 2 }) }),
      [SAVE]: () => {
        writer = false;
        return refusal(409, 'attempt-taken-over', clockwork({ revision: 2 }));
      },
    });
    await user.click(option('b'));
    expect(await screen.findByText(/being written on another device/)).toBeVisible();
    await waitFor(() => expect(option('c')).toBeChecked());
    expect(option('b')).toBeDisabled();
    const offers = await screen.findByRole('region', { name: '1 answer of this device is not saved' });
    expect(offers).toHaveTextContent(/Given here at .*B.*Saved at .*C/);
    expect(within(offers).queryByRole('button')).not.toBeInTheDocument();
    await user.keyboard('a');
    expect(requests.filter(request => request.startsWith('PUT'))).toHaveLength(1);
  });

  it('sends unsent answers with the submit', async () => {
    const { user, requests } = await enter({
      [SAVE]: () => Promise.reject(new TypeError('gone')),
      [SUBMIT]: { state: 'submitted', submittedAt: new Date().toISOString(), by: 'learner', ...clockwork() },
    });
    await user.click(option('b'));
    await user.keyboard('r');
    await user.click(await screen.findByRole('button', { name: 'Submit the exam' }));
    expect(screen.getByRole('alertdialog')).toHaveTextContent('1 answer not saved yet goes with it');
    await user.click(screen.getByRole('button', { name: 'Submit now' }));
    expect(await screen.findByText('The result')).toBeVisible();
    const submit = requests.find(request => request.startsWith(SUBMIT)) ?? '';
    expect(submit).toContain('"answers":[{"position":1,"chosen":["1b"]}]');
  });

  it('never submits by Enter: the second question starts at the safe answer', async () => {
    const { user, requests } = await enter({}, 'review');
    await user.keyboard('{Enter}');
    await user.click(screen.getByRole('button', { name: 'Submit the exam' }));
    expect(
      within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Go on answering' }),
    ).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument();
    expect(requests.some(request => request.startsWith(SUBMIT))).toBe(false);
  });

  it('keeps the time hidden over a reload', async () => {
    const { user } = await enter();
    expect(screen.getByRole('timer')).toHaveTextContent(/^\d\d:\d\d$/);
    expect(screen.getByRole('timer')).not.toHaveAttribute('aria-live');
    await user.keyboard('h');
    expect(screen.queryByRole('timer')).not.toBeInTheDocument();

    cleanup();
    await enter();
    expect(screen.queryByRole('timer')).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Show the time' })).toBeVisible();
  });

  it('strikes out without clearing the answer', async () => {
    const { user } = await enter();
    await user.click(option('b'));
    await user.click(screen.getByRole('button', { name: 'Strike out option B' }));
    expect(option('b')).toBeChecked();
    expect(screen.getByRole('radio', { name: /Option b\s*, struck out/ })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Bring back option B' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  });

  it('takes no more options than are asked for', async () => {
    const { user, requests } = await enter({ 'PUT /api/quiz/attempts/one/answers/2': () => receipt(2) }, '2');
    expect(screen.getByText('Two answers. 1 point, all or nothing.')).toBeVisible();
    await user.keyboard('abc');
    expect(screen.getAllByRole('checkbox', { checked: true })).toHaveLength(2);
    expect(screen.getAllByText('2 of 2 chosen. To take another, release one first.')[0]).toBeVisible();
    await waitFor(() => expect(requests.at(-1)).toContain('"chosen":["2a","2b"]'));
  });

  it('is led by keyboard: arrows, palette, back to the question', async () => {
    const { user } = await enter();
    await user.keyboard('{ArrowRight}');
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Question 2' })).toHaveFocus());
    await user.keyboard('{ArrowRight}');
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Question 3' })).toHaveFocus());
    await user.keyboard('{ArrowRight}');
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Before you submit' })).toHaveFocus());
  });

  it('asks before leaving only while something is unsent', async () => {
    let reply: (answer: object) => void = () => undefined;
    const { user } = await enter({ [SAVE]: () => new Promise(resolve => (reply = resolve)) });
    const leaves = () => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(leaves()).toBe(true);
    await user.click(option('b'));
    expect(leaves()).toBe(false);
    reply(receipt(1));
    await waitFor(() => expect(leaves()).toBe(true));
  });

  it('explains the deadline line by line', async () => {
    const { user } = await enter();
    await user.click(screen.getByRole('button', { name: /^Why \d\d:\d\d:\d\d\?$/ }));
    const sum = within(screen.getByRole('dialog')).getByRole('table');
    expect(within(sum).getByRole('row', { name: /Time limit \+ 30 min/ })).toBeVisible();
    expect(within(sum).getByRole('row', { name: /^Ends/ })).toBeVisible();
  });

  it('goes to the result of an attempt that was submitted elsewhere', async () => {
    serve({
      'GET /me': student,
      [LOOK]: view({
        state: 'submitted',
        submittedAt: new Date().toISOString(),
        by: 'learner',
        questions: [],
      }),
    });
    show(
      [...attemptRoutes, { path: '/attempts/:attempt/result', element: <p>The result</p> }],
      '/attempts/one/2',
    );
    expect(await screen.findByText('The result')).toBeVisible();
  });

  it('says what came too late before it shows the result', async () => {
    await openShelf(student.sub, 'one').keep({
      ...NOTHING_KEPT,
      unsent: {
        1: {
          position: 1,
          chosen: ['1b'],
          at: START,
          base: 0,
          sent: null,
          underWay: false,
          tries: 0,
          notBefore: 0,
        },
      },
    });
    serve({
      'GET /me': student,
      [LOOK]: view({
        state: 'submitted',
        submittedAt: new Date().toISOString(),
        by: 'deadline',
        questions: [],
      }),
    });
    show(attemptRoutes, '/attempts/one/1');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /Not saved: 1 answer came after the end.*Question 1, given at/,
    );
    expect(screen.getByRole('link', { name: 'To the result' })).toHaveAttribute(
      'href',
      '/attempts/one/result',
    );
  });

  it('sends what an earlier visit left, and nothing that another student left in this browser', async () => {
    const unsent = (option: string) => ({
      ...NOTHING_KEPT,
      unsent: {
        1: {
          position: 1,
          chosen: [option],
          at: START,
          base: 0,
          sent: null,
          underWay: false,
          tries: 0,
          notBefore: 0,
        },
      },
    });
    await openShelf('somebody-else', 'one').keep(unsent('1c'));
    await openShelf(student.sub, 'one').keep(unsent('1b'));
    const { requests } = await enter();
    await waitFor(() => expect(requests.filter(request => request.startsWith('PUT'))).toHaveLength(1));
    expect(requests.find(request => request.startsWith('PUT'))).toContain('"1b"');
    await waitFor(() => expect(option('b')).toBeChecked());
  });

  it('says more time once, politely, and why line by line', async () => {
    let deadline = START + 30 * MINUTE;
    const ledger = [
      { kind: 'limit', seconds: 1800, reason: '', giver: 'exam', at: new Date(START).toISOString() },
    ] as AttemptView['ledger'];
    const { user } = await enter({
      [LOOK]: () =>
        view({
          ledger,
          ...clockwork({ deadline: new Date(deadline).toISOString(), revision: ledger.length }),
        }),
    });
    deadline += 8 * MINUTE;
    ledger.push({
      kind: 'added',
      seconds: 480,
      reason: 'Fire alarm',
      giver: 'sub-of-ines',
      giverName: 'Ines Moreau',
      at: new Date(START).toISOString(),
    });
    document.dispatchEvent(new Event('visibilitychange'));
    expect(await screen.findByText('You have 8 minutes more.')).toBeVisible();

    await user.click(screen.getByRole('button', { name: /^Why/ }));
    const sum = within(screen.getByRole('dialog')).getByRole('table');
    expect(sum).toHaveTextContent(/Time added.*Fire alarm \(by Ines Moreau.*\+ 8 min/);
  });

  it('notes stay with their question over a reload, in this browser alone', async () => {
    const { user, requests } = await enter();
    const notes = () => screen.getByRole('textbox', { name: 'Notes for 1' });
    await user.type(notes(), 'Compare with 3');
    expect(requests.filter(request => request.startsWith('PUT'))).toEqual([]);
    await waitFor(async () =>
      expect((await openShelf(student.sub, 'one').recall()).notes).toEqual({ 1: 'Compare with 3' }),
    );
    cleanup();

    await enter();
    await waitFor(() => expect(notes()).toHaveValue('Compare with 3'));
  });

  it('an answer is marked as unsure by its button and by U, for the result to filter', async () => {
    const { user } = await enter();
    await user.keyboard('u');
    expect(localStorage.getItem('lectern.unsure.one')).not.toBe('[1]');
    await user.click(option('b'));
    await user.click(await screen.findByRole('button', { name: 'Mark as unsure' }));
    expect(screen.getByRole('button', { name: 'Unsure' })).toHaveAttribute('aria-pressed', 'true');
    await waitFor(() => expect(localStorage.getItem('lectern.unsure.one')).toBe('[1]'));

    await user.keyboard('u');
    expect(screen.getByRole('button', { name: 'Mark as unsure' })).toHaveAttribute('aria-pressed', 'false');
  });
});
