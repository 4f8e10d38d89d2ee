import { useEffectEvent, useLayoutEffect } from 'react';
import { singleKeys } from './settings';

/** Keys by name: 'j', '?', 'Ctrl k', 'g h' (one after the other), 'Shift a', 'ArrowLeft'. */
export type KeyMap = Record<string, () => void>;

const SEQUENCE_MS = 1500;

/**
 * Shortcuts while the component is on the screen. They keep quiet while somebody types, while a dialog is open above, and,
 * for single letters, when the reader has switched them off.
 */
export function useKeys(keys: KeyMap, on = true): void {
  const press = useEffectEvent((names: string[]): boolean => {
    const act = names.map(name => keys[name]).find(found => found !== undefined);
    act?.();
    return act !== undefined;
  });
  // With the picture, not after it: whoever sees the page may press a key at once.
  useLayoutEffect(() => {
    if (!on) return;
    let first = { key: '', at: 0 };
    const onKey = (event: KeyboardEvent) => {
      const name = nameOf(event);
      if (event.defaultPrevented || event.isComposing || (isLetter(name) && !letterAllowed(event))) return;
      const sequence = event.timeStamp - first.at < SEQUENCE_MS ? `${first.key} ${name}` : '';
      first = { key: name, at: event.timeStamp };
      if (press(sequence ? [sequence, name] : [name])) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [on]);
}

function nameOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (event.ctrlKey || event.metaKey) return `Ctrl ${key}`;
  if (event.altKey) return `Alt ${key}`;
  return event.shiftKey && /^[a-z]$/.test(key) ? `Shift ${key}` : key;
}

const isLetter = (name: string): boolean => !name.startsWith('Ctrl') && !name.startsWith('Alt');

function letterAllowed(event: KeyboardEvent): boolean {
  if (event.key.length === 1 && !singleKeys()) return false;
  const target = event.target instanceof Element ? event.target : document.body;
  if (
    target.closest(
      'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], [role=menu]',
    )
  )
    return false;
  return document.querySelector('dialog[open]') === null;
}
