import type { Lab } from './lab';

const SHELF = 'lectern-labs';

/** Keeps the lab as it was last read, for the day without a network. A browser that refuses has none then. */
export async function keepLab(address: string, lab: Lab): Promise<void> {
  try {
    const shelf = await caches.open(SHELF);
    await shelf.put(address, new Response(JSON.stringify(lab)));
  } catch {
    // Private windows and full disks; the lab itself is on the screen.
  }
}

export async function keptLab(address: string): Promise<Lab | undefined> {
  try {
    const answer = await caches.match(address, { cacheName: SHELF });
    return answer && ((await answer.json()) as Lab);
  } catch {
    return undefined;
  }
}
