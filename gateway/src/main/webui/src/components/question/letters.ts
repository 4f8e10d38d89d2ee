/** "A", "B", …, as options are named on the page. */
export const letterOf = (option: number): string => String.fromCharCode('A'.charCodeAt(0) + option);

/** The words of a safe HTML text, without its blocks of code: for lists that show how a question begins. */
export const plainText = (html: string): string => {
  const { body } = parsed(html);
  body.querySelectorAll('figure').forEach(figure => figure.remove());
  body.querySelectorAll('.gap').forEach(gap => gap.append('____'));
  return body.textContent.replace(/\s+/g, ' ').trim();
};

/** A stem's words and its blocks of code apart, both still safe HTML: a summary shows the ones, its details the others. */
export function wordsAndCode(html: string): { words: string; code: string } {
  const { body } = parsed(html);
  const figures = [...body.querySelectorAll('figure')];
  const code = figures.map(figure => figure.outerHTML).join('');
  figures.forEach(figure => figure.remove());
  return { words: body.innerHTML, code };
}

const parsed = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
