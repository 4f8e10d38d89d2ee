import type { Location } from 'react-router';

let place: number | undefined;
let isArriving = true;

const follow = () => {
  place = window.scrollY;
};

/** A page that arrived as HTML is read before its program is there: from now on it is known how far the reader has scrolled it. */
export function followPlace(): void {
  follow();
  window.addEventListener('scroll', follow, { passive: true });
}

/** Once, when the program has taken the page over: the reader stays there. */
export function keepPlace(): void {
  window.removeEventListener('scroll', follow);
  if (place !== undefined) window.scrollTo(0, place);
  place = undefined;
  isArriving = false;
}

/**
 * Under what the scroll restoration keeps a place. It has one key, "default", for every document that the tab has loaded: here each
 * address has its own. A document's place is restored after a reload or a step in the history only, and never to a reader who has scrolled.
 */
export function keyOfPlace({ key, pathname }: Pick<Location, 'key' | 'pathname'>): string {
  if (key !== 'default') return key;
  return isArriving && (place || isNewVisit()) ? 'new visit' : pathname;
}

function isNewVisit(): boolean {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return visit?.type === 'navigate';
}
