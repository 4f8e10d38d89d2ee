import { describe, expect, it } from 'vitest';
import type { AttemptSummary, ShelfExam } from '@/lib/api/quiz';
import { closesFor, extraSeconds, nextTurn, rowsOf, secondsCut, standingOf } from './shelf';

const NOW = Date.parse('2026-11-25T12:00:00Z');

const exam = (more: Partial<ShelfExam> = {}): ShelfExam => ({
  exam: 'b',
  course: 'flask-training',
  title: 'Mock exam B',
  status: 'published',
  form: 'drawn',
  pool: 'practice',
  items: 10,
  minutes: 20,
  passMark: 7,
  attempts: 3,
  counts: 'best',
  revision: 1,
  mine: { used: 0, left: 3 },
  ...more,
});

const attempt = (more: Partial<AttemptSummary> = {}): AttemptSummary => ({
  attempt: 'one',
  exam: 'gone',
  examTitle: 'Mock exam A',
  course: 'flask-training',
  number: 1,
  state: 'submitted',
  startedAt: '2026-11-20T12:00:00Z',
  maxPoints: 10,
  ...more,
});

describe('how an exam stands for a learner', () => {
  it('open within its window', () => {
    expect(standingOf(exam(), NOW)).toBe('open');
    expect(standingOf(exam({ opensAt: '2026-11-25T12:00:00Z', closesAt: '2026-11-25T12:00:01Z' }), NOW)).toBe(
      'open',
    );
  });

  it('not yet open before its window, closed from its end', () => {
    expect(standingOf(exam({ opensAt: '2026-11-25T12:00:01Z' }), NOW)).toBe('not-yet');
    expect(standingOf(exam({ closesAt: '2026-11-25T12:00:00Z' }), NOW)).toBe('closed');
  });

  it('used up when no attempt is left, never without a limit', () => {
    expect(standingOf(exam({ mine: { used: 3, left: 0 } }), NOW)).toBe('used-up');
    expect(standingOf(exam({ attempts: null, mine: { used: 9, left: null } }), NOW)).toBe('open');
  });

  it('a running attempt goes on whatever became of the exam', () => {
    const mine = { used: 3, left: 0, open: 'one' };
    expect(standingOf(exam({ mine, status: 'withdrawn' }), NOW)).toBe('running');
    expect(standingOf(exam({ mine, closesAt: '2026-11-25T11:00:00Z' }), NOW)).toBe('running');
  });
});

describe('the list', () => {
  it('a withdrawn exam stays in the list of who sat it', () => {
    expect(rowsOf([], [attempt()], NOW)).toMatchObject([
      { exam: 'gone', standing: 'withdrawn', terms: null },
    ]);
  });

  it('a running attempt of a withdrawn exam can be gone on with', () => {
    const rows = rowsOf([exam()], [attempt({ attempt: 'two', state: 'open' }), attempt()], NOW);
    expect(rows.map(row => [row.standing, row.open])).toEqual([
      ['running', 'two'],
      ['open', null],
    ]);
  });

  it('drafts are nobody’s to sit', () => {
    expect(rowsOf([exam({ status: 'draft' })], [], NOW)).toEqual([]);
  });
});

describe('time', () => {
  it('the next turn is the nearest opening or closing to come', () => {
    const exams = [exam({ opensAt: '2026-11-25T11:00:00Z', closesAt: '2026-11-26T00:00:00Z' })];
    expect(nextTurn(exams, NOW)).toBe(Date.parse('2026-11-26T00:00:00Z'));
    expect(nextTurn([exam()], NOW)).toBeNull();
  });

  it('who starts late loses what lies beyond the window', () => {
    expect(secondsCut(1200, '2026-11-25T12:15:00Z', NOW)).toBe(300);
    expect(secondsCut(1200, '2026-11-25T13:00:00Z', NOW)).toBe(0);
    expect(secondsCut(1200, null, NOW)).toBe(0);
  });

  it('what the learner was given beyond the terms moves the close and adds time, never less', () => {
    const extra = { percent: 25, closesAt: '2026-11-25T13:00:00Z', attempts: 0, reason: 'Certificate' };
    const closing = exam({ closesAt: '2026-11-25T11:00:00Z', mine: { used: 0, left: 3, extra } });
    expect(standingOf(closing, NOW)).toBe('open');
    expect(closesFor(closing)).toBe('2026-11-25T13:00:00Z');
    expect(closesFor(exam({ closesAt: '2026-11-26T11:00:00Z', mine: { used: 0, extra } }))).toBe(
      '2026-11-26T11:00:00Z',
    );
    expect(extraSeconds(closing)).toBe(300);
    expect(extraSeconds(exam())).toBe(0);
  });
});
