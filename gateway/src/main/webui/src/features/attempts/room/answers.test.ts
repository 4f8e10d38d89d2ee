import { describe, expect, it } from 'vitest';
import { change, type Change } from './answerChanges';
import { answerAt, backOff, due, nextDue, NO_ANSWERS, type Answers, type Receipt } from './answers';

const receipt = (sequence: number): Receipt => ({
  sequence,
  hash: 'ab',
  savedAt: `2026-11-23T14:42:${String(sequence).padStart(2, '0')}Z`,
});

const after = (...events: Change[]): Answers => events.reduce(change, NO_ANSWERS);

const chose = (position: number, ...chosen: string[]): Change => ({
  kind: 'chosen',
  position,
  chosen,
  at: 1000 + position,
});
const sent = (position: number): Change => ({ kind: 'sent', position });
const saved = (position: number, sequence: number): Change => ({
  kind: 'saved',
  position,
  receipt: receipt(sequence),
});
const failed = (position: number, now: number, wait: number): Change => ({
  kind: 'failed',
  position,
  now,
  wait,
});
const loaded = (
  writer: boolean,
  ...answers: [position: number, sequence: number, ...chosen: string[]][]
): Change => ({
  kind: 'loaded',
  snapshot: {
    writer,
    answers: answers.map(([position, sequence, ...chosen]) => ({
      position,
      sequence,
      chosen,
      savedAt: receipt(sequence).savedAt,
    })),
  },
});

describe('saving an answer', () => {
  it('an answer is saved after the reply, never before', () => {
    const underWay = after(chose(3, 'b'), sent(3));
    expect(underWay.saved).toEqual({});
    expect(underWay.receipt).toBeNull();

    const acknowledged = change(underWay, saved(3, 7));
    expect(acknowledged.saved[3]?.savedAt).toBe(receipt(7).savedAt);
    expect(acknowledged.unsent).toEqual({});
  });

  it('one request at most is under way per position', () => {
    expect(due(after(chose(3, 'b'), sent(3), chose(3, 'c')), 0)).toEqual([]);
  });

  it('positions do not wait for each other', () => {
    expect(due(after(chose(3, 'b'), sent(3), chose(4, 'c')), 0).map(({ position }) => position)).toEqual([4]);
  });

  it('what was chosen while a save was under way is sent after its reply', () => {
    const answers = after(chose(3, 'b'), sent(3), chose(3, 'c'), saved(3, 7));
    expect(answers.saved[3]?.chosen).toEqual(['b']);
    expect(answerAt(answers, 3)).toEqual(['c']);
    expect(due(answers, 0).map(({ chosen }) => chosen)).toEqual([['c']]);
  });

  it('going back to what is saved is sent again while another save may have arrived', () => {
    const answers = after(
      chose(3, 'b'),
      sent(3),
      saved(3, 7),
      chose(3, 'c'),
      sent(3),
      failed(3, 0, 1000),
      chose(3, 'b'),
    );
    expect(due(answers, 1000).map(({ chosen }) => chosen)).toEqual([['b']]);
  });

  it('going back to what is saved before anything left needs no save', () => {
    expect(after(chose(3, 'b'), sent(3), saved(3, 7), chose(3, 'c'), chose(3, 'b')).unsent).toEqual({});
  });

  it('taking an answer back is an answer', () => {
    const answers = after(chose(3, 'b'), sent(3), saved(3, 7), chose(3));
    expect(due(answers, 0).map(({ chosen }) => chosen)).toEqual([[]]);
  });

  it('an acknowledgement that comes late does not become the last save', () => {
    const answers = after(chose(3, 'b'), sent(3), chose(4, 'c'), sent(4), saved(4, 8), saved(3, 7));
    expect(answers.receipt?.sequence).toBe(8);
  });

  it('a failed save waits and is tried again', () => {
    const answers = after(chose(3, 'b'), sent(3), failed(3, 5000, 2000));
    expect(due(answers, 6999)).toEqual([]);
    expect(nextDue(answers)).toBe(7000);
    expect(due(answers, 7000)).toHaveLength(1);
    expect(answers.unsent[3]?.tries).toBe(1);
  });

  it('trying by hand does not wait', () => {
    expect(
      due(after(chose(3, 'b'), sent(3), failed(3, 5000, 2000), { kind: 'retry-now' }), 5000),
    ).toHaveLength(1);
  });

  it('the wait doubles up to a limit and is spread', () => {
    expect([1, 2, 3, 4, 5, 9].map(tries => backOff(tries, 0.5))).toEqual([
      1000, 2000, 4000, 8000, 15_000, 15_000,
    ]);
    expect(backOff(1, 0)).toBe(750);
    expect(backOff(1, 1)).toBe(1250);
  });

  it('an answer that does not fit the question is kept as refused and not tried again', () => {
    const answers = after(chose(3, 'x'), sent(3), { kind: 'refused', position: 3, why: 'invalid' });
    expect(due(answers, 1e9)).toEqual([]);
    expect(answers.refused[3]?.chosen).toEqual(['x']);
  });

  it('when the attempt closed, what did not arrive is kept as refused', () => {
    const answers = after(chose(3, 'b'), { kind: 'closed' });
    expect(answers.unsent).toEqual({});
    expect(answers.refused[3]).toMatchObject({ chosen: ['b'], why: 'closed' });
  });
});

describe('another device', () => {
  it('unsent answers are offered when another device takes over, never merged', () => {
    const answers = after(chose(3, 'b'), sent(3), { kind: 'taken-over' }, loaded(false, [3, 9, 'c']));
    expect(answerAt(answers, 3)).toEqual(['c']);
    expect(answers.offered[3]?.chosen).toEqual(['b']);
    expect(due(answers, 1e9)).toEqual([]);
  });

  it('an offer stays an offer when this device continues', () => {
    const answers = after(chose(3, 'b'), { kind: 'taken-over' }, loaded(true, [3, 9, 'c']));
    expect(answers.offered[3]?.chosen).toEqual(['b']);
    expect(answers.unsent).toEqual({});
  });

  it('an offer that the student uses is saved like a choice', () => {
    const answers = after(chose(3, 'b'), { kind: 'taken-over' }, loaded(true, [3, 9, 'c']), {
      kind: 'offer-used',
      position: 3,
      at: 5,
    });
    expect(due(answers, 0)).toMatchObject([{ position: 3, chosen: ['b'], base: 9 }]);
    expect(answers.offered).toEqual({});
  });

  it('an offer that the student drops leaves what is saved', () => {
    const answers = after(chose(3, 'b'), { kind: 'taken-over' }, loaded(true, [3, 9, 'c']), {
      kind: 'offer-dropped',
      position: 3,
    });
    expect(answerAt(answers, 3)).toEqual(['c']);
    expect(answers.offered).toEqual({});
  });

  it('nothing is offered that is saved already', () => {
    expect(after(chose(3, 'b'), { kind: 'taken-over' }, loaded(true, [3, 9, 'b'])).offered).toEqual({});
  });

  it('a choice of this device after the takeover settles the offer', () => {
    const answers = after(chose(3, 'b'), { kind: 'taken-over' }, loaded(true, [3, 9, 'c']), chose(3, 'd'));
    expect(answers.offered).toEqual({});
    expect(answerAt(answers, 3)).toEqual(['d']);
  });
});

describe('coming back', () => {
  it('answers that were kept are sent when nobody wrote meanwhile', () => {
    const answers = after(chose(3, 'b'), loaded(true, [2, 4, 'a']));
    expect(due(answers, 0)).toHaveLength(1);
    expect(answers.offered).toEqual({});
  });

  it('answers that were kept are offered when another device wrote there meanwhile', () => {
    const answers = after(chose(3, 'b'), loaded(true, [3, 9, 'c']));
    expect(answers.offered[3]?.chosen).toEqual(['b']);
    expect(answers.unsent).toEqual({});
  });

  it('a save of our own whose reply was lost is not taken for another device', () => {
    const answers = after(chose(3, 'b'), sent(3), failed(3, 0, 0), chose(3, 'c'), loaded(true, [3, 9, 'b']));
    expect(due(answers, 0)).toMatchObject([{ chosen: ['c'] }]);
    expect(answers.offered).toEqual({});
  });

  it('a look at the server that is older than an acknowledgement takes nothing back', () => {
    const answers = after(chose(3, 'b'), sent(3), saved(3, 7), loaded(true, [3, 5, 'a']));
    expect(answers.saved[3]).toMatchObject({ chosen: ['b'], sequence: 7 });
  });

  it('a save under way stays under way over a look at the server', () => {
    const answers = after(chose(3, 'b'), sent(3), loaded(true, [3, 7, 'b']), saved(3, 7));
    expect(answers.unsent).toEqual({});
    expect(answers.saved[3]?.sequence).toBe(7);
  });
});
