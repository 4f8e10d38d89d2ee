/** As much of the browser's store as is needed; each may throw. */
export type Store = Pick<Storage, 'getItem' | 'setItem'>;

const key = (attempt: string) => `lectern.flagged.${attempt}`;

/** Which questions of an attempt were flagged: the result's filter knows it from here, since the server tells it no more. */
export function keepFlagged(store: Store, attempt: string, positions: readonly number[]): void {
  try {
    store.setItem(key(attempt), JSON.stringify(positions));
  } catch {
    // A browser that keeps nothing: the result has no such filter.
  }
}

export function flaggedOf(store: Store, attempt: string): number[] {
  try {
    const kept: unknown = JSON.parse(store.getItem(key(attempt)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(position => typeof position === 'number') : [];
  } catch {
    return [];
  }
}
