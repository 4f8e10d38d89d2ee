import { queryOptions } from '@tanstack/react-query';

const SCRIPT = '/lab-offline.js';
/** The scripts of the worker are asked for by their own address, whatever page starts it. */
const WORKER = '/assets/lab/';

/**
 * Whether this browser can open the course's labs again without a network: keeps the page, once, by a service worker that holds for the labs alone
 * (scripts/labs/offline-worker.js). What Python is made of and the labs' texts are kept elsewhere, as they come.
 */
export const offlineQuery = (course: string) =>
  queryOptions({
    queryKey: ['lab-offline', course],
    queryFn: () => keepPages(course),
    staleTime: Infinity,
    // Without a network it is asked what an earlier visit has kept.
    networkMode: 'always',
    retry: false,
  });

async function keepPages(course: string): Promise<boolean> {
  // Browsers have them for https and localhost only, and private windows may refuse them.
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return false;
  try {
    return (await keepBelow(`/courses/${course}/labs/`)) && (await keepBelow(WORKER));
  } catch {
    return false;
  }
}

async function keepBelow(scope: string): Promise<boolean> {
  const { active, waiting, installing } = await navigator.serviceWorker.register(SCRIPT, { scope });
  // An earlier build's opens labs too, until its pages are closed and the new one takes over.
  if (active) return true;
  const coming = waiting ?? installing;
  return coming !== null && (await arrival(coming));
}

function arrival(worker: ServiceWorker): Promise<boolean> {
  return new Promise(resolve => {
    const look = () => {
      if (worker.state === 'activated') resolve(true);
      if (worker.state === 'redundant') resolve(false);
    };
    worker.addEventListener('statechange', look);
    look();
  });
}
