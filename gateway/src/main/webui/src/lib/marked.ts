/** As much of the browser's store as is needed; each may throw. */
export type Store = Pick<Storage, 'getItem' | 'setItem'>;

/** What a student marks a question as, for the eye alone. */
export type Mark = 'flagged' | 'unsure';

const key = (mark: Mark, attempt: string) => `lectern.${mark}.${attempt}`;

/** Which questions of an attempt were marked so: the result's filter knows it from here, since the server tells it no more. */
export function keepMarked(store: Store, mark: Mark, attempt: string, positions: readonly number[]): void {
  try {
    store.setItem(key(mark, attempt), JSON.stringify(positions));
  } catch {
    // A browser that keeps nothing: the result has no such filter.
  }
}

export function markedOf(store: Store, mark: Mark, attempt: string): number[] {
  try {
    const kept: unknown = JSON.parse(store.getItem(key(mark, attempt)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(position => typeof position === 'number') : [];
  } catch {
    return [];
  }
}
