import { lateFontsAreKept, takeLateFonts } from './lateFonts';

/**
 * What arrived as HTML is read first: the program that takes it over, and the letters of code and emphasis, are fetched after the first
 * picture, behind the page's style, text fonts and pictures. A page that arrived empty starts at once.
 */
const arrived = document.getElementById('root')?.firstElementChild;

const takeFonts = () => void takeLateFonts();

if (arrived && !lateFontsAreKept()) afterTheFirstPicture(takeFonts);
else takeFonts();
if (arrived) afterTheFirstPicture(start);
else start();

function start(): void {
  // Fetched together and run one after the other: between them the browser hears who scrolls or presses.
  void import('react-dom/client');
  void import('@/lib/texts');
  void import('./main').then(() => {
    // Vite's own server brings the styles with the program.
    if (import.meta.env.DEV) takeFonts();
  });
}

function afterTheFirstPicture(act: () => void): void {
  requestAnimationFrame(() => setTimeout(act));
}
