import http, { type RequestListener } from 'node:http';
import https from 'node:https';
import { forward } from '../demo/own-backend.ts';
import { createCertificate } from '../mock-api/certificate.ts';
import { keys } from '../mock-api/keys.ts';
import { listen } from '../mock-api/listen.ts';

export const backendPath = '/api/neolens';

const page = '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>A page</title><h1>A page</h1>';
/** Takes over every call of its page and makes it again. */
const serviceWorker = `
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => event.respondWith(fetch(event.request)));
`;

/**
 * A page that does nothing by itself, its service worker, and its own backend, which forwards to the API with a key of
 * its own. With `names` it serves TLS, with a throw-away certificate for them.
 */
export async function startPageServer(
  api: string,
  names?: readonly string[],
): Promise<{ port: number; close: () => Promise<void> }> {
  const listener: RequestListener = (request, response) => {
    const url = request.url ?? '/';
    if (url.startsWith(backendPath)) {
      forward(request, response, new URL(api + url.slice(backendPath.length)), keys.public.key);
      return;
    }
    const isScript = url === '/service-worker.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? serviceWorker : page);
  };
  const server = names ? https.createServer(await createCertificate(names), listener) : http.createServer(listener);
  return listen(server, 0);
}
