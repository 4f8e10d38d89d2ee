import { describe, expect, it } from 'vitest';
import type { AttemptSummary, Review, ReviewQuestion } from '@/lib/api/quiz';
import { chanceOf, costliest, earlierOf, filtered, toRead } from './score';

const question = (position: number, points: number | null, section = 's'): ReviewQuestion => ({
  position,
  type: 'single',
  stemHtml: '',
  section: { id: section, number: '6.1', title: 'Introduction' },
  options: [],
  points,
  maxPoints: 1,
});

const review = (more: Partial<Review> = {}): Review => ({
  attempt: 'three',
  exam: 'b',
  examTitle: 'Mock exam B',
  course: 'flask-training',
  number: 3,
  startedAt: '',
  submittedAt: '',
  by: 'learner',
  shown: { score: true, answers: true, correctness: true, key: true, explanation: true },
  maxPoints: 60,
  passMark: 42,
  ...more,
});

const attempt = (number: number, points: number | null, exam = 'b'): AttemptSummary => ({
  attempt: String(number),
  exam,
  examTitle: '',
  course: '',
  number,
  state: 'submitted',
  startedAt: '',
  points,
  maxPoints: 60,
});

const marked = (flagged: number[]) => ({ flagged, unsure: [] });

describe('a result', () => {
  it('says how far chance moves a score', () => {
    expect(chanceOf(45, 60)).toBe(3);
    expect(chanceOf(10, 10)).toBe(1);
    expect(chanceOf(0, 0)).toBe(1);
  });

  it('is compared with the sitting before whose score is shown', () => {
    const before = [attempt(1, 39), attempt(2, null), attempt(2, 50, 'other')];
    expect(earlierOf(review(), before)).toEqual({ number: 1, points: 39 });
    expect(earlierOf(review({ number: 1 }), before)).toBeNull();
  });

  it('names the chapter that cost most', () => {
    const chapters = [
      { number: 5, id: 'a', title: 'Databases', points: 6, maxPoints: 9 },
      { number: 6, id: 'b', title: 'Authentication', points: 6, maxPoints: 7 },
    ];
    expect(costliest(review({ chapters }))).toEqual({ number: 5, title: 'Databases', missed: 3, all: 4 });
    expect(costliest(review())).toBeNull();
  });

  it('names the section with the most misses to read next', () => {
    expect(
      toRead([question(1, 0, 'x'), question(2, 0, 'y'), question(3, 0, 'y'), question(4, 1, 'x')])?.id,
    ).toBe('y');
    expect(toRead([question(1, 1)])).toBeNull();
  });

  it('is filtered by wrong and flagged; nothing is wrong while the score is hidden', () => {
    const questions = [question(1, 0), question(2, 1), question(3, null)];
    expect(filtered(questions, 'wrong', marked([2])).map(one => one.position)).toEqual([1]);
    expect(filtered(questions, 'flagged', marked([2])).map(one => one.position)).toEqual([2]);
    expect(filtered(questions, 'all', marked([])).length).toBe(3);
  });
});
