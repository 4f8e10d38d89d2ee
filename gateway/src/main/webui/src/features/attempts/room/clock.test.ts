import { describe, expect, it } from 'vitest';
import { asClock, isSpoken, learn, secondsLeft, serverNow, spokenBetween } from './clock';

const at = (milliseconds: number) => new Date(milliseconds).toISOString();

describe('the server owns the clock', () => {
  it('the time of a reply is taken as the middle of the exchange', () => {
    const clock = learn(null, 1000, 1200, at(50_000));
    expect(serverNow(clock, 1100, 0)).toBe(50_000);
  });

  it('an exact exchange is not spoilt by a slow one', () => {
    const exact = learn(null, 1000, 1010, at(50_000));
    expect(learn(exact, 2000, 4000, at(51_100))).toBe(exact);
  });

  it('a jump of a clock is noticed even by a slow exchange', () => {
    const exact = learn(null, 1000, 1010, at(50_000));
    const woken = learn(exact, 2000, 4000, at(3_650_000));
    expect(serverNow(woken, 3000, 0)).toBe(3_650_000);
  });

  it('what the server says in no time format changes nothing', () => {
    expect(learn(null, 0, 0, 'soon')).toBeNull();
  });

  it('zero is shown at the deadline and not a second before', () => {
    expect(secondsLeft(10_000, 9_001)).toBe(1);
    expect(secondsLeft(10_000, 10_000)).toBe(0);
    expect(secondsLeft(10_000, 12_000)).toBe(0);
  });

  it('hours are shown only when there are some', () => {
    expect(asClock(2962)).toBe('49:22');
    expect(asClock(6000)).toBe('1:40:00');
    expect(asClock(9)).toBe('00:09');
  });
});

describe('time is spoken politely', () => {
  it('each minute, each ten seconds in the last minute, each second in the last ten', () => {
    expect([180, 120, 60, 50, 10, 9, 1, 0].every(isSpoken)).toBe(true);
    expect([179, 90, 59, 45, 11].some(isSpoken)).toBe(false);
  });

  it('a moment that fell between two looks is spoken once', () => {
    expect(spokenBetween(121, 119)).toBe(120);
    expect(spokenBetween(119, 118)).toBeNull();
    expect(spokenBetween(61, 48)).toBe(50);
    expect(spokenBetween(120, 120)).toBeNull();
  });
});
