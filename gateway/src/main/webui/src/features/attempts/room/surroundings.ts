import { device } from '@/lib/device';
import type { Store } from '@/lib/marked';
import { attemptChanges } from '../api/attemptChanges';
import { attemptServer } from '../api/attemptServer';
import type { Surroundings } from './core';
import { openShelf } from './shelf';

/** The room in a real browser, of the learner who is logged in. */
export function browserAround(attempt: string, learner: string): Surroundings {
  return {
    server: attemptServer(attempt, device()),
    shelf: openShelf(learner, attempt),
    storage,
    steady: () => performance.now(),
    wall: () => Date.now(),
    after: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
    lot: () => Math.random(),
    changes: attemptChanges,
    returns,
    tabs,
  };
}

/** Asked for each time: a browser that forbids its store throws at the very name. */
const storage: Store = {
  getItem: key => window.localStorage.getItem(key),
  setItem: (key, value) => window.localStorage.setItem(key, value),
};

function returns(returned: () => void): () => void {
  const seen = () => {
    if (document.visibilityState === 'visible') returned();
  };
  // The browser knows that the network is gone before a request does: asking at once makes the page say so.
  window.addEventListener('offline', returned);
  window.addEventListener('online', returned);
  document.addEventListener('visibilitychange', seen);
  return () => {
    window.removeEventListener('offline', returned);
    window.removeEventListener('online', returned);
    document.removeEventListener('visibilitychange', seen);
  };
}

/** The tabs of one browser are one device to the server; which of them writes they settle among themselves: the newest. */
function tabs(attempt: string, otherWrites: () => void): { claim: () => void; end: () => void } {
  const channel = new BroadcastChannel(`lectern-attempt-${attempt}`);
  const me = crypto.randomUUID();
  channel.onmessage = (message: MessageEvent<string>) => {
    if (message.data !== me) otherWrites();
  };
  return { claim: () => channel.postMessage(me), end: () => channel.close() };
}
