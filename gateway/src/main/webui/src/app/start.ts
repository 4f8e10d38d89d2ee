import { lateFontsAreKept, takeLateFonts } from './lateFonts';

const SEEN_AT_THE_LATEST_MS = 2000;

/**
 * What arrived as HTML is read first: the program that takes it over, and the letters of code and emphasis, are fetched after the first
 * picture, behind the page's style, text fonts and pictures. A page that arrived empty starts at once.
 */
const arrived = document.getElementById('root')?.firstElementChild;
const seen = arrived ? firstPicture() : Promise.resolve();

if (lateFontsAreKept()) void takeLateFonts();
else void seen.then(takeLateFonts);
void seen.then(start);

/**
 * When it has been seen: on a busy device that is some time after it was drawn, and nothing shall compete with it. A browser that keeps
 * its times to itself is not waited for longer than two seconds.
 */
function firstPicture(): Promise<void> {
  return new Promise(resolve => {
    requestAnimationFrame(() => setTimeout(resolve, SEEN_AT_THE_LATEST_MS));
    if (!('PerformanceObserver' in window)) return;
    const paints = new PerformanceObserver(list => {
      if (list.getEntriesByName('first-contentful-paint').length === 0) return;
      paints.disconnect();
      resolve();
    });
    paints.observe({ type: 'paint', buffered: true });
  });
}

/** Fetched together and run one after the other: between them the browser hears who scrolls or presses. */
async function start(): Promise<void> {
  fetchAhead();
  await import('react-dom/client');
  await aMoment();
  await import('@/lib/texts');
  await aMoment();
  await import('./main');
  // Vite's own server brings the styles with the program.
  if (import.meta.env.DEV) await takeLateFonts();
}

/** The build says in the page of which files the program is (vite.config.ts). */
function fetchAhead(): void {
  const program = document.querySelector<HTMLElement>('script[data-program]')?.dataset['program'] ?? '';
  for (const file of program.split(' ').filter(Boolean)) {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = file;
    document.head.append(link);
  }
}

const aMoment = (): Promise<void> => new Promise(resolve => setTimeout(resolve));
