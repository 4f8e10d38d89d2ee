/** A file of the runtime: its address never means anything else, so what is kept once is right for ever. */
export type RuntimeFile = { address: string; bytes: number };

export type Kept<Name extends string> = {
  blobs: Record<Name, Blob>;
  /** Whether this browser keeps them, so that the next visit needs no network. */
  kept: boolean;
};

const SHELF = 'lectern-python';

/** The files, from this browser's own shelf where it has them; `tell` hears how many bytes have come. */
export async function download<Name extends string>(
  files: Record<Name, RuntimeFile>,
  tell: (received: number) => void,
): Promise<Kept<Name>> {
  const shelf = await openShelf();
  const entries = Object.entries(files) as [Name, RuntimeFile][];
  let received = 0;
  const found = await Promise.all(
    entries.map(async ([name, file]) => {
      const known = await fromShelf(shelf, file);
      const blob = known ?? (await fetched(file, bytes => tell((received += bytes))));
      if (known) tell((received += file.bytes));
      else await put(shelf, file, blob);
      return [name, blob] as const;
    }),
  );
  await clear(
    shelf,
    entries.map(([, file]) => file.address),
  );
  return { blobs: Object.fromEntries(found) as Record<Name, Blob>, kept: shelf !== null };
}

/** Browsers keep a shelf for https and localhost only, and private windows may refuse it. */
async function openShelf(): Promise<Cache | null> {
  try {
    return await caches.open(SHELF);
  } catch {
    return null;
  }
}

async function fromShelf(shelf: Cache | null, { address, bytes }: RuntimeFile): Promise<Blob | null> {
  const blob = await shelf
    ?.match(address)
    .then(answer => answer?.blob())
    .catch(() => undefined);
  return blob?.size === bytes ? blob : null;
}

async function fetched({ address, bytes }: RuntimeFile, tell: (bytes: number) => void): Promise<Blob> {
  const answer = await fetch(address);
  if (!answer.ok || !answer.body) throw new Error(`${address}: ${answer.status}`);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const reader = answer.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    tell(value.length);
  }
  const blob = new Blob(parts);
  if (blob.size !== bytes) throw new Error(`${address}: ${blob.size} of ${bytes} bytes`);
  return blob;
}

/** A full disk is no reason to run nothing. */
async function put(shelf: Cache | null, { address }: RuntimeFile, blob: Blob): Promise<void> {
  await shelf?.put(address, new Response(blob)).catch(() => undefined);
}

async function clear(shelf: Cache | null, present: string[]): Promise<void> {
  for (const request of (await shelf?.keys()) ?? []) {
    if (!present.includes(new URL(request.url).pathname)) await shelf?.delete(request);
  }
}
