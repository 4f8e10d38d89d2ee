import { readKept, type Kept, type Shelf } from './kept';

const DATABASE = 'lectern-exam-room';
const STORE = 'kept';

/** A shelf in the browser's database. The learner is part of the key: another one on the same browser finds nothing. */
export function openShelf(learner: string, attempt: string): Shelf {
  const key = [learner, attempt];
  return {
    recall: () =>
      inStore('readonly', store => store.get(key)).then(
        kept => readKept(kept),
        () => readKept(undefined),
      ),
    keep: latestOnly(kept =>
      inStore('readwrite', store => store.put(kept, key)).then(
        () => true,
        () => false,
      ),
    ),
  };
}

/** One write at a time; of those that come meanwhile only the last is made, as it says everything. */
function latestOnly(write: (kept: Kept) => Promise<boolean>): Shelf['keep'] {
  let writing: Promise<boolean> | null = null;
  let next: Kept | null = null;
  const run = async (kept: Kept): Promise<boolean> => {
    let keeps = await write(kept);
    while (next !== null) {
      const later = next;
      next = null;
      keeps = await write(later);
    }
    writing = null;
    return keeps;
  };
  return kept => {
    if (writing !== null) {
      next = kept;
      return writing;
    }
    return (writing = run(kept));
  };
}

async function inStore<T>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await openDatabase();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode, { durability: 'strict' });
      const request = act(transaction.objectStore(STORE));
      // What is written counts once it is committed, not when it was asked for.
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? new Error('not kept'));
    });
  } finally {
    database.close();
  }
}

/** A browser that forbids its database throws at the very name, or never opens it. */
function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no database'));
  });
}
