// Service worker of the labs: opens a lab and starts its Python when nobody answers. The build puts `const KEPT = { build, entry, files }` in front of it.
//
// It holds below two addresses only (features/lab/offline.ts): where labs are opened, and where the scripts of their worker lie. No exam room and no
// lesson ever passes through it. It asks the network first, always; what it keeps is this build's own files, and no answer of an API.
/* global KEPT */
const PREFIX = 'lectern-lab-';
const SHELF = PREFIX + KEPT.build;
/** The page without anything in it, the same for everybody. */
const PAGE = '/';
const LAB = /^\/courses\/[^/]+\/labs\/[^/]+\/?$/;

self.addEventListener('install', event => event.waitUntil(keep()));
self.addEventListener('activate', event => event.waitUntil(clear()));
self.addEventListener('fetch', event => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== self.location.origin) return;
  if (mode === 'navigate') {
    if (LAB.test(pathname)) event.respondWith(networkFirst(event.request, PAGE));
  } else if (KEPT.files.includes(pathname)) {
    event.respondWith(networkFirst(event.request, pathname));
  }
});

async function keep() {
  const shelf = await caches.open(SHELF);
  const known = (await shelf.keys()).map(request => new URL(request.url).pathname);
  await shelf.addAll([PAGE, ...KEPT.files].filter(address => !known.includes(address)));
  const page = await shelf.match(PAGE, { ignoreVary: true }).then(answer => answer.text());
  if (page.includes(KEPT.entry)) return;
  // While servers are being replaced the page may come from another one than this script: not kept, tried again at the next visit.
  await caches.delete(SHELF);
  throw new Error('The page is of another build');
}

async function clear() {
  const names = await caches.keys();
  await Promise.all(
    names.filter(name => name.startsWith(PREFIX) && name !== SHELF).map(name => caches.delete(name)),
  );
}

async function networkFirst(request, address) {
  try {
    return await fetch(request);
  } catch (failure) {
    const own = await caches.open(SHELF).then(shelf => shelf.match(address, { ignoreVary: true }));
    // The course of another lab may have brought a newer build's, and taken away this one's.
    const kept = own ?? (await caches.match(address, { ignoreVary: true }));
    if (!kept) throw failure;
    return kept;
  }
}
