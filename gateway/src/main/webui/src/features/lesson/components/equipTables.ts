import { texts } from '@/lib/texts';

/**
 * Puts each table into a frame of the same size that scrolls sideways. Where it does, the frame can be reached by keyboard; where the whole
 * table is seen, it is no stop on the way.
 *
 * @returns what ends the watching
 */
export function equipTables(host: HTMLElement): () => void {
  const sizes = new ResizeObserver(changes => {
    const frames = new Set(changes.map(({ target }) => target.closest<HTMLElement>('.table-scroll')));
    for (const frame of frames) if (frame) tell(frame, frame.scrollWidth > frame.clientWidth);
  });
  for (const table of host.querySelectorAll('table')) {
    const frame = framed(table);
    sizes.observe(frame);
    sizes.observe(table);
  }
  return () => sizes.disconnect();
}

function framed(table: HTMLTableElement): HTMLElement {
  const present = table.closest<HTMLElement>('.table-scroll');
  if (present) return present;
  const frame = document.createElement('div');
  const columns = [...table.querySelectorAll('thead th')].map(head => head.textContent).filter(Boolean);
  frame.className = 'table-scroll';
  frame.dataset['name'] = texts.ui.table(columns.join(', '));
  table.replaceWith(frame);
  frame.append(table);
  return frame;
}

function tell(frame: HTMLElement, scrolls: boolean): void {
  if (!scrolls) {
    for (const name of ['tabindex', 'role', 'aria-label']) frame.removeAttribute(name);
    return;
  }
  frame.tabIndex = 0;
  frame.setAttribute('role', 'region');
  frame.setAttribute('aria-label', frame.dataset['name'] ?? '');
}
