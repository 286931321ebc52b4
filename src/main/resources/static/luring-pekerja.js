'use strict';
// The service worker of the portal: pages come from the line; where it is cut, the shell shows what this device keeps.
// JEJAK above says what is kept and with which key answers are signed.
self.importScripts(...self.JEJAK.store);

const KEPT = 'tanya-' + self.JEJAK.version;
const SHELL = '/tanya/luring';

async function prepare() {
  await self.Simpan.pin(self.JEJAK.key);
  if (!await caches.has(KEPT)) {
    const cache = await caches.open(KEPT);
    await cache.addAll([...self.JEJAK.assets, SHELL]);
  }
}

self.addEventListener('install', (event) => { event.waitUntil(prepare().then(() => self.skipWaiting())); });

self.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith('tanya-') && name !== KEPT).map((name) => caches.delete(name)));
    await self.clients.claim();
  })());
});

function kept(request) { return caches.match(request, { ignoreVary: true, ignoreSearch: true }); }

async function shell(request) {
  try {
    const answer = await fetch(request);
    if (answer.ok) { (await caches.open(KEPT)).put(SHELL, answer.clone()); }
    return answer;
  } catch (e) {
    return await kept(SHELL) || Response.error();
  }
}

self.addEventListener('fetch', (event) => {
  const request = event.request;
  const address = new URL(request.url);
  if (request.method !== 'GET' || address.origin !== self.location.origin) { return; }
  if (address.pathname.startsWith('/aset/')) {
    event.respondWith(kept(request).then((found) => found || fetch(request)));
  } else if (address.pathname === SHELL) {
    event.respondWith(shell(request));
  } else if (request.mode === 'navigate' && /^\/tanya(?:\/|$)/.test(address.pathname)) {
    event.respondWith(fetch(request).catch(async () => await kept(SHELL) || Response.error()));
  }
});

// A page that keeps answers again, after all was removed.
self.addEventListener('message', (event) => {
  if (event.data === 'pasang' && event.ports[0]) {
    event.waitUntil(prepare().then(() => event.ports[0].postMessage('terpasang')));
  }
});

self.addEventListener('sync', (event) => {
  if (event.tag === 'titipan') { event.waitUntil(self.Titip.send()); }
});
