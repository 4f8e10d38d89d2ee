import { lateFontsAreKept, takeLateFonts } from './lateFonts';

/**
 * What arrived as HTML is read first: the program that takes it over, and the letters of code and emphasis, are fetched after the first
 * picture, behind the page's style, text fonts and pictures. A page that arrived empty starts at once.
 */
const arrived = document.getElementById('root')?.firstElementChild;

if (arrived && !lateFontsAreKept()) afterTheFirstPicture(takeLateFonts);
else takeLateFonts();
if (arrived) afterTheFirstPicture(start);
else start();

function start(): void {
  void import('./main').then(() => {
    // Vite's own server brings the styles with the program.
    if (import.meta.env.DEV) takeLateFonts();
  });
}

function afterTheFirstPicture(act: () => void): void {
  requestAnimationFrame(() => setTimeout(act));
}
