import { useState } from 'react';

/** What was looked for on this device, the last first. It stays here: nobody else is told. */
const KEY = 'lectern.searches';
const MOST = 6;

export function useRecentSearches() {
  const [recent, setRecent] = useState(read);
  const change = (next: string[]) => {
    setRecent(next);
    keep(next);
  };
  return {
    recent,
    remember: (words: string) => change([words, ...recent.filter(other => other !== words)].slice(0, MOST)),
    forget: () => change([]),
  };
}

function read(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(words => typeof words === 'string').slice(0, MOST) : [];
  } catch {
    return []; // A browser that keeps nothing, or something else under this name.
  }
}

function keep(searches: string[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(searches));
  } catch {
    // as above
  }
}
