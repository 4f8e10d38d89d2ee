/**
 * What arrived as HTML is read first: the program that takes it over is fetched after the first picture, behind the page's style, fonts and
 * pictures. A page that arrived empty starts at once.
 */
const start = () => void import('./main');

if (document.getElementById('root')?.firstElementChild) requestAnimationFrame(() => setTimeout(start));
else start();
