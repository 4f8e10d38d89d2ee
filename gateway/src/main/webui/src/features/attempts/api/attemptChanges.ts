import { path } from '@/lib/http';
import { readEvents, type StreamEvent } from '@/lib/streamReader';

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;

/**
 * Tells when something about the attempt changed: its deadline, its writer, its end. It only makes the room faster, which asks on
 * its own as well; so a lost connection is taken up again quietly. What is returned ends it.
 */
export function attemptChanges(attempt: string, changed: () => void): () => void {
  const stop = new AbortController();
  void follow(path`/api/quiz/attempts/${attempt}/stream`, changed, stop.signal);
  return () => stop.abort();
}

async function follow(address: string, changed: () => void, signal: AbortSignal): Promise<void> {
  // The first event of all says how the attempt stands, and the room has just asked that.
  const known = { first: true, ended: false, wait: FIRST_WAIT };
  const hear = (event: StreamEvent) => {
    known.ended = event.name === 'closed';
    known.wait = FIRST_WAIT;
    if (!known.first || known.ended) changed();
    known.first = false;
  };
  while (!signal.aborted && !known.ended) {
    try {
      const response = await fetch(address, {
        signal,
        cache: 'no-store',
        credentials: 'same-origin',
        headers: { Accept: 'text/event-stream' },
      });
      if (response.status === 401 || response.status === 404) return;
      if (response.ok && response.body) await readEvents(response.body, hear);
    } catch {
      // Without the stream the room is slower, not wrong.
    }
    await pause(known.wait, signal);
    known.wait = Math.min(known.wait * 2, LONGEST_WAIT);
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, milliseconds * (0.75 + Math.random() / 2));
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
