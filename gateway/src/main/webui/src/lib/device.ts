const KEY = 'lectern.device';
let ofThisPage: string | undefined;

/** The name of this browser towards the server, chosen once: of an attempt, one device at a time may write. */
export function device(): string {
  try {
    const kept = localStorage.getItem(KEY);
    if (kept !== null) return kept;
    const made = crypto.randomUUID();
    localStorage.setItem(KEY, made);
    return made;
  } catch {
    // A browser that keeps nothing is another device with every page.
    return (ofThisPage ??= crypto.randomUUID());
  }
}
