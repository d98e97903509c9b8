/* Keeps the page of a door and those of skills stations at hand: once opened, they open without a network too. It keeps the pages
   and their files, never people: those are in the stores of the pages. A new build has a new number, and the old files go. */
'use strict';
const CACHE = 'komichi-door-' + new URL(self.location).searchParams.get('v');
const PAGE = /^\/organizer\/workshops\/[^/]+\/(door|stations\/[^/]+\/round)$/;
const PATIENCE = 4000;

self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', event => event.waitUntil((async () => {
  for (const name of await caches.keys()) {
    if (name.startsWith('komichi-door-') && name !== CACHE) await caches.delete(name);
  }
  await self.clients.claim();
})()));

// The page tells what it consists of, and hears when all of it is kept; or that the device is to forget the page.
self.addEventListener('message', event => {
  const { keep, forget } = event.data;
  const answer = event.ports[0];
  if (forget) {
    event.waitUntil(caches.open(CACHE).then(cache => cache.delete(forget, { ignoreSearch: true })).then(() => answer.postMessage('forgotten')));
  }
  if (keep) {
    event.waitUntil((async () => {
      const cache = await caches.open(CACHE);
      await Promise.all(keep.map(async address => {
        const isPage = PAGE.test(new URL(address).pathname);
        if (!isPage && await cache.match(address)) return;
        const response = await fetch(address, { credentials: 'same-origin' });
        if (response.ok && !response.redirected) await cache.put(address, response);
      }));
      answer.postMessage('kept');
    })().catch(() => answer.postMessage('failed')));
  }
});

self.addEventListener('fetch', event => {
  const address = new URL(event.request.url);
  if (event.request.method !== 'GET' || address.origin !== self.location.origin) return;
  if (event.request.mode === 'navigate' && PAGE.test(address.pathname)) event.respondWith(page(event.request));
  else if (/^\/(assets|webjars)\//.test(address.pathname)) event.respondWith(file(event.request));
});

async function page(request) {
  const cache = await caches.open(CACHE);
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
    if (response.ok && !response.redirected) await cache.put(request.url, response.clone());
    return response;
  } catch (offline) {
    return await cache.match(request, { ignoreSearch: true }) || Response.error();
  }
}

async function file(request) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await cache.put(request, response.clone());
  return response;
}
