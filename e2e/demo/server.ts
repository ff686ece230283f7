import http from 'node:http';
import { keys } from '../mock-api/keys.ts';
import { listen } from '../mock-api/listen.ts';
import { closedPort } from './closed-port.ts';
import type { BaseName, DemoCall } from './demo-call.ts';
import { demoCalls, serviceWorkerCalls, unresolvedCalls } from './demo-calls.ts';
import { forward } from './own-backend.ts';
import { readPageFile } from './page-files.ts';

export type DemoOptions = {
  /** Base of the API as the page calls it, e.g. `http://127.0.0.1:8787/v1`. */
  readonly api: string;
  /** Where the page's own backend finds the API; `api` unless a name stands there that only the browser resolves. */
  readonly upstream?: string;
  /** Adds a call to a host name that does not exist. */
  readonly unresolved?: boolean;
  /** Adds calls that the page's own service worker makes. */
  readonly serviceWorker?: boolean;
  /** 0, the default, takes a free one. */
  readonly port?: number;
};

export type Demo = {
  /** The page. It begins by itself; with `?wait` it waits for a click on 'Make the calls'. */
  readonly url: string;
  /** All bases that the page calls, to be watched; the API itself comes first. */
  readonly bases: readonly string[];
  /** What the page does, in order, and what is to be expected. */
  readonly calls: readonly DemoCall[];
  close(): Promise<void>;
};

const BACKEND_PREFIX = '/api/neolens';

/** Serves the demo page on 127.0.0.1, on another origin than the API. */
export async function startDemo(options: DemoOptions): Promise<Demo> {
  const calls = [
    ...demoCalls,
    ...(options.unresolved ? unresolvedCalls : []),
    ...(options.serviceWorker ? serviceWorkerCalls : []),
  ];
  const upstream = new URL(options.upstream ?? options.api);
  const bases: Record<BaseName, string> = {
    api: options.api,
    backend: '',
    refused: `http://127.0.0.1:${await closedPort()}/v1`,
    unresolved: 'http://does-not-exist.invalid/v1',
  };
  let load = Date.now();

  const server = http.createServer((request, response) => {
    const { pathname, search } = new URL(`http://page${request.url}`);
    if (pathname.startsWith(`${BACKEND_PREFIX}/`)) {
      const target = new URL(`${upstream.origin}${upstream.pathname}${pathname.slice(BACKEND_PREFIX.length)}${search}`);
      forward(request, response, target, keys.developer.key);
      return;
    }
    if (pathname === '/demo.json') {
      load++;
      response.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
      response.end(JSON.stringify({ run: runOf(load), bases, calls }));
      return;
    }
    const file = readPageFile(pathname);
    response.writeHead(file ? 200 : 404, {
      'Content-Type': file?.mediaType ?? 'text/plain',
      'Cache-Control': 'no-store',
    });
    response.end(file?.bytes ?? 'Not found');
  });
  const { port, close } = await listen(server, options.port ?? 0);
  const origin = `http://127.0.0.1:${port}`;
  bases.backend = origin + BACKEND_PREFIX;
  const called = new Set(calls.map(({ base }) => base));
  return { url: `${origin}/`, bases: [...called].map((name) => bases[name]), calls, close };
}

/** New for every page load, also after a restart of the demo beside the same API. As long as `{run}`, for which it stands in keys. */
function runOf(load: number): string {
  const length = '{run}'.length;
  return (load % 36 ** length).toString(36).padStart(length, '0');
}
