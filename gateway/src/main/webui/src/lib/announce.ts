/**
 * One polite line for screen readers, outside React's tree so that no page change takes it away. It is empty until somebody
 * has something to say, and the same sentence said twice is heard twice.
 */
let region: HTMLElement | undefined;

export function announce(text: string): void {
  region ??= make();
  const line = region;
  line.textContent = '';
  requestAnimationFrame(() => (line.textContent = text));
}

function make(): HTMLElement {
  const element = document.createElement('div');
  element.className = 'vh';
  element.setAttribute('role', 'status');
  element.setAttribute('aria-live', 'polite');
  document.body.append(element);
  return element;
}
