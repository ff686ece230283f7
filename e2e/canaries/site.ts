import http, { type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { Tab } from '../browsers/driver.ts';
import { listen } from '../mock-api/listen.ts';
import { type CanaryCall, calls } from './calls.ts';
import { keys } from './corpus.ts';

/** A page and two APIs: one refuses in few words, the other repeats in its message all that it was sent. */
export type CanarySite = {
  readonly page: string;
  readonly bases: readonly string[];
  /** Lets the page make every call to both, and resolves once it has all answers. */
  makeCalls(tab: Tab): Promise<void>;
  close(): Promise<void>;
};

const pageText = '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>A page</title>';

export async function startCanarySite(): Promise<CanarySite> {
  const page = await serve((_request, response) => response.setHeader('content-type', 'text/html').end(pageText));
  const quiet = await serve(api(() => 'The request was refused.'));
  const repeating = await serve(api((request, body) => `Refused: ${request.url} ${request.rawHeaders} ${body}`));
  const bases = [quiet, repeating].map(({ origin }) => `${origin}/v1`);
  return {
    page: `${page.origin}/`,
    bases,
    makeCalls: (tab) => tab.evaluate(callAll, { bases, calls, cookie: keys['session in a cookie'] }),
    close: async () => {
      for (const each of [page, quiet, repeating]) await each.close();
    },
  };
}

async function serve(listener: RequestListener) {
  const { port, close } = await listen(http.createServer(listener), 0);
  return { origin: `http://127.0.0.1:${port}`, close };
}

/** In the page. A call without an answer of its own carries its number, so that the server knows it. */
async function callAll(given: { bases: readonly string[]; calls: readonly CanaryCall[]; cookie: string }) {
  // biome-ignore lint/suspicious/noDocumentCookie: the cookie store is no part of Firefox.
  document.cookie = `mock-session=${given.cookie}`;
  const makeAll = async (base: string) => {
    for (const [number, call] of given.calls.entries()) {
      const body = call.body === undefined ? undefined : Uint8Array.from(atob(call.body), (each) => each.charCodeAt(0));
      const response = await fetch(base + call.path, {
        method: call.method,
        headers: { ...call.headers, 'x-call': String(number) },
        credentials: 'include',
        referrerPolicy: 'unsafe-url',
        ...(call.referrer === undefined ? {} : { referrer: call.referrer }),
        ...(body === undefined ? {} : { body }),
      });
      await response.text();
    }
  };
  await Promise.all(given.bases.map(makeAll));
}

function api(messageFor: (request: IncomingMessage, body: string) => string): RequestListener {
  return async (request, response) => {
    allow(request, response);
    if (request.method === 'OPTIONS') {
      response.writeHead(204).end();
      return;
    }
    let body = '';
    for await (const chunk of request) body += (chunk as Buffer).toString('latin1');
    const own = calls[Number(request.headers['x-call'])]?.answer;
    // The call that a redirect makes carries the same number.
    const answer = own?.headers?.['location'] === request.url ? undefined : own;
    if (answer) {
      const { status, reason = '', headers = {} } = answer;
      if (reason === '') response.writeHead(status, headers);
      else response.writeHead(status, reason, headers);
      response.end(answer.body);
      return;
    }
    const error = { code: 'validation_error', message: messageFor(request, body) };
    response.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify({ error }));
  };
}

/** Nothing is cached: what the browser itself keeps is no part of the test. */
function allow({ headers }: IncomingMessage, response: ServerResponse): void {
  response.setHeader('cache-control', 'no-store');
  response.setHeader('access-control-allow-origin', headers.origin ?? '*');
  response.setHeader('access-control-allow-credentials', 'true');
  response.setHeader('access-control-allow-methods', 'GET, POST');
  response.setHeader('access-control-allow-headers', headers['access-control-request-headers'] ?? '*');
}
