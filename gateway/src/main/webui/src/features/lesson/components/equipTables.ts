import { texts } from '@/lib/texts';

/** Puts each table into a frame of the same size that scrolls sideways and can be reached by keyboard. */
export function equipTables(host: HTMLElement): void {
  for (const table of host.querySelectorAll('table')) {
    if (table.parentElement?.classList.contains('table-scroll')) continue;
    const frame = document.createElement('div');
    const columns = [...table.querySelectorAll('thead th')].map(head => head.textContent).filter(Boolean);
    frame.className = 'table-scroll';
    frame.tabIndex = 0;
    frame.setAttribute('role', 'region');
    frame.setAttribute('aria-label', texts.ui.table(columns.join(', ')));
    table.replaceWith(frame);
    frame.append(table);
  }
}
