/** "A", "B", …, as options are named on the page. */
export const letterOf = (option: number): string => String.fromCharCode('A'.charCodeAt(0) + option);

/** The words of a safe HTML text, without its code blocks: for lists that show how a question begins. */
export function plainText(html: string): string {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  parsed.querySelectorAll('figure').forEach(figure => figure.remove());
  return parsed.body.textContent.replace(/\s+/g, ' ').trim();
}
