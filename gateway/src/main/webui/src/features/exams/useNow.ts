import { useEffect, useState } from 'react';

const LONGEST_TIMER = 12 * 3_600_000;

/** The present moment, renewed each minute and at the given turn, so that what opens or closes does so on the screen. */
export function useNow(turnAfter: (now: number) => number | null): number {
  const [now, setNow] = useState(() => Date.now());
  const turn = turnAfter(now);
  useEffect(() => {
    const wait = Math.min(60_000, turn === null ? LONGEST_TIMER : Math.max(250, turn - Date.now() + 50));
    const timer = setTimeout(() => setNow(Date.now()), wait);
    return () => clearTimeout(timer);
  }, [now, turn]);
  return now;
}
