import { useEffect, useRef } from 'react';

/** Whether focus lies nowhere: what had it is gone. */
const isLost = (): boolean => document.activeElement === null || document.activeElement === document.body;

/**
 * Who pressed something that is gone by its own act finds the focus at what took its place.
 *
 * @param change is another value after the act than before it
 */
export function useFocusAfter(change: unknown, target: () => HTMLElement | null | undefined): void {
  const before = useRef(change);
  useEffect(() => {
    if (before.current === change) return;
    before.current = change;
    if (isLost()) target()?.focus();
  });
}

/** After a try that found something missing: to the first field that says so. */
export function focusFirstError(form: HTMLElement | null): void {
  requestAnimationFrame(() => form?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
}
