// Answers only the calls that are marked as its own; all others go past it.
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const note = new URL(event.request.url).searchParams.get('mock-note');
  if (note === 'service-worker') event.respondWith(fetch(event.request));
});
