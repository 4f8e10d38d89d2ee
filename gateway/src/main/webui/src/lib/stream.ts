import { Problem } from './http';
import { readEvents, type StreamEvent } from './streamReader';

/**
 * What the platform tells this learner by itself, on one connection per browser. The tabs elect a leader by a Web Lock; it holds
 * the connection and passes every event on through a BroadcastChannel. When the leader's tab closes, the lock falls to another
 * tab, which goes on from the last event it knows of, so that nothing is missed.
 */
const ADDRESS = '/api/progress/me/stream';
const NAME = 'lectern-stream';
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 30_000;

export type LiveEvents = {
  hello: { serverTime: string };
  progress: { course: string; what: LearnerFact };
  'exam-published': { course: string; exam: string; title: string };
  'exam-withdrawn': { course: string; exam: string; title: string };
  'extra-time': { course: string; exam: string; kind: 'accommodation' | 'added'; attempt: string | null };
  'result-corrected': { course: string; exam: string; title: string; attempt: string };
  'release-published': { course: string; release: string };
  'report-answered': { course: string; what: ReportedThing; id: string };
};

/** What was reported: the service that took the report has the answer. */
export type ReportedThing = 'paragraph' | 'question';

export type LearnerFact =
  | 'lesson-completed'
  | 'lesson-reopened'
  | 'lab-solved'
  | 'attempt-started'
  | 'attempt-submitted'
  | 'attempt-graded'
  | 'question-practised';

export type LiveEventName = keyof LiveEvents;

type Handler = (data: never) => void;
const handlers = new Map<LiveEventName, Set<Handler>>();
let lastId = '';

/** Calls `handler` for each event of that name, whichever tab received it, until the returned function is called. */
export function subscribe<Name extends LiveEventName>(
  name: Name,
  handler: (data: LiveEvents[Name]) => void,
): () => void {
  const present = handlers.get(name) ?? new Set<Handler>();
  handlers.set(name, present.add(handler));
  return () => present.delete(handler);
}

/** Opens the stream for the signed-in learner; the returned function lets go of it. */
export function openStream(sub: string): () => void {
  const stop = new AbortController();
  const channel = new BroadcastChannel(NAME);
  // Browsers have locks on https and localhost only; elsewhere each tab holds a connection of its own.
  const locks = navigator.locks as LockManager | null | undefined;
  channel.onmessage = (message: MessageEvent<StreamEvent>) => deliver(message.data);
  // The lock carries the learner: after a change of user an old tab must not speak for the new one.
  const lead = () =>
    follow(stop.signal, event => {
      if (locks) channel.postMessage(event);
      deliver(event);
    });
  const leading = locks ? locks.request(`${NAME}-${sub}`, { signal: stop.signal }, lead) : lead();
  leading.catch(ignoreAbort);
  return () => {
    stop.abort();
    channel.close();
    lastId = '';
  };
}

function deliver(event: StreamEvent): void {
  if (event.id) lastId = event.id;
  const data: unknown = JSON.parse(event.data);
  // The names and shapes are the contract's; an event that this portal does not know has no handlers.
  handlers.get(event.name as LiveEventName)?.forEach(handler => handler(data as never));
}

/** Holds the connection until it is told to stop; every loss is followed by a new try, later each time, up to half a minute. */
async function follow(signal: AbortSignal, onEvent: (event: StreamEvent) => void): Promise<void> {
  let wait = FIRST_WAIT_MS;
  while (!signal.aborted) {
    try {
      await connect(signal, event => {
        wait = FIRST_WAIT_MS;
        onEvent(event);
      });
    } catch {
      // The next try tells; a session that ended may have been renewed by then.
    }
    await pause(wait, signal);
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
  }
}

async function connect(signal: AbortSignal, onEvent: (event: StreamEvent) => void): Promise<void> {
  const response = await fetch(ADDRESS, {
    signal,
    cache: 'no-store',
    credentials: 'same-origin',
    headers: { Accept: 'text/event-stream', ...(lastId && { 'Last-Event-ID': lastId }) },
  });
  if (!response.ok || !response.body) throw new Problem(response.status, {});
  await readEvents(response.body, onEvent);
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  // A spread, so that a thousand browsers do not come back in the same moment after a restart.
  const spread = milliseconds * (0.75 + Math.random() / 2);
  return new Promise(resolve => {
    const timer = setTimeout(resolve, spread);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

function ignoreAbort(failure: unknown): void {
  if (!(failure instanceof DOMException && failure.name === 'AbortError')) throw failure;
}
