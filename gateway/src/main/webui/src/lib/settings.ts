/** The reader's settings of this device. public/device.js puts them on <html> before the first paint; both use these names. */
export type Theme = 'light' | 'dark' | 'system';
export type TextSize = '100' | '112' | '125' | '150';

const THEME = 'lectern.theme';
const TEXT_SIZE = 'lectern.textSize';
const SINGLE_KEYS = 'lectern.singleKeys';

export const textSizes: TextSize[] = ['100', '112', '125', '150'];

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // A browser that keeps nothing: the settings last as long as the page.
  }
}

function keep(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // as above
  }
}

export function theme(): Theme {
  const kept = document.documentElement.dataset['theme'];
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

export function setTheme(value: Theme): void {
  if (value === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = value;
  keep(THEME, value === 'system' ? null : value);
}

/** What is on the screen now, whoever chose it. */
export function isDark(): boolean {
  const chosen = theme();
  return chosen === 'system' ? matchMedia('(prefers-color-scheme: dark)').matches : chosen === 'dark';
}

export function textSize(): TextSize {
  const kept = document.documentElement.dataset['textSize'];
  return textSizes.find(size => size === kept) ?? '100';
}

export function setTextSize(value: TextSize): void {
  if (value === '100') delete document.documentElement.dataset['textSize'];
  else document.documentElement.dataset['textSize'] = value;
  keep(TEXT_SIZE, value === '100' ? null : value);
}

/** Single letters as shortcuts can be switched off: speech input and a slipping finger would press them. */
export const singleKeys = (): boolean => read(SINGLE_KEYS) !== 'off';
export const setSingleKeys = (on: boolean): void => keep(SINGLE_KEYS, on ? null : 'off');

/** Staff who study as a student for a while see the student's navigation. */
const STUDYING = 'lectern.studying';
export const studying = (): boolean => read(STUDYING) === 'on';
export const setStudying = (on: boolean): void => keep(STUDYING, on ? 'on' : null);
