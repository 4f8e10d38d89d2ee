import { afterEach, expect, test, vi } from 'vitest';
import { equipTables } from './equipTables';

/** No layout here: the observer is told by hand, and widths are what a test says. */
let told: (elements: Element[]) => void = () => undefined;

function lesson(widths: { frame: number; table: number }): HTMLElement {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(callback: (changes: { target: Element }[]) => void) {
        told = elements => callback(elements.map(target => ({ target })));
      }
      readonly observe = vi.fn();
      readonly disconnect = vi.fn();
    },
  );
  const host = document.createElement('div');
  host.innerHTML = '<table><thead><tr><th>Name</th><th>Meaning</th></tr></thead></table>';
  document.body.append(host);
  equipTables(host);
  const frame = host.querySelector<HTMLElement>('.table-scroll');
  if (!frame) throw new Error('The table has no frame');
  Object.defineProperty(frame, 'clientWidth', { get: () => widths.frame });
  Object.defineProperty(frame, 'scrollWidth', { get: () => widths.table });
  told([frame]);
  return frame;
}

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

test('a table that is seen whole is no stop for the keyboard', () => {
  const frame = lesson({ frame: 600, table: 600 });
  expect(frame).not.toHaveAttribute('tabindex');
  expect(frame).not.toHaveAttribute('role');
});

test('a table that scrolls can be reached by keyboard and has a name', () => {
  const frame = lesson({ frame: 300, table: 600 });
  expect(frame).toHaveAttribute('tabindex', '0');
  expect(frame).toHaveAccessibleName('Table: Name, Meaning');
});

test('a table that fits again is no stop any more', () => {
  const widths = { frame: 300, table: 600 };
  const frame = lesson(widths);
  widths.frame = 700;
  told([frame]);
  expect(frame).not.toHaveAttribute('tabindex');
});
