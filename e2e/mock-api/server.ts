import http, { type RequestListener } from 'node:http';
import https from 'node:https';
import { type Api, createApi, type Flavour } from './api.ts';
import { createCertificate } from './certificate.ts';
import { DEFAULT_LIMITS, findKey, type Limits } from './keys.ts';
import { listen } from './listen.ts';
import type { Figures } from './rate-window.ts';
import { respond } from './respond.ts';
import type { ServedCall } from './route.ts';

export type MockApiOptions = {
  /** 0, the default, takes a free one. */
  readonly port?: number;
  /** Serves TLS with a throw-away certificate for `hosts`. */
  readonly https?: boolean;
  /** Names that the certificate is for beside `localhost` and `127.0.0.1`. */
  readonly hosts?: readonly string[];
  /** Path under which the endpoints are; `/v1` unless said otherwise, '' for the demo host. */
  readonly prefix?: string;
  readonly flavour?: Flavour;
  /** Length of a rate-limit window; 60 by default. */
  readonly windowSeconds?: number;
  readonly limits?: Partial<Limits>;
  /** Epoch ms; every date and window of the server follows it. */
  readonly now?: () => number;
};

export type MockApi = {
  readonly origin: string;
  /** Origin and prefix. */
  readonly base: string;
  readonly prefix: string;
  /** How many requests have come, preflights included, answered or not. */
  readonly received: number;
  /** Every request so far, preflights included, in the order of their answers. A browser repeats a dropped one by itself, Firefox up to ten times. */
  readonly calls: readonly ServedCall[];
  /** How many calls the key has left in its window, by the server's own count. */
  remaining(key: string): number;
  /** When the whole limit of the key is there again, epoch ms. */
  renewedAt(key: string): number;
  close(): Promise<void>;
};

/** Starts a Neolens API on 127.0.0.1. What can be asked of it in a URL is listed in `control.ts`, its keys in `keys.ts`. */
export async function startMockApi(options: MockApiOptions = {}): Promise<MockApi> {
  const flavour = options.flavour ?? 'api';
  const api = createApi(flavour, {
    prefix: options.prefix ?? (flavour === 'api' ? '/v1' : ''),
    limits: { ...DEFAULT_LIMITS, ...options.limits },
    windowMs: (options.windowSeconds ?? 60) * 1000,
    now: options.now ?? Date.now,
  });
  let received = 0;
  const listener: RequestListener = (request, response) => {
    received++;
    respond(api, request, response).catch((error: unknown) => {
      console.error('The mock API failed by itself:', error);
      response.destroy();
    });
  };
  const server = options.https
    ? https.createServer(await createCertificate(options.hosts ?? []), listener)
    : http.createServer(listener);
  const { port, close } = await listen(server, options.port ?? 0);
  const origin = `${options.https ? 'https' : 'http'}://127.0.0.1:${port}`;
  return {
    origin,
    base: `${origin}${api.prefix}`,
    prefix: api.prefix,
    get received() {
      return received;
    },
    calls: api.served,
    remaining: (key) => figures(api, key).remaining,
    renewedAt: (key) => figures(api, key).resetAt,
    close,
  };
}

function figures(api: Api, text: string): Figures {
  const key = findKey(text);
  if (key === undefined) throw new RangeError(`The mock has no such key: ${text}`);
  return api.windows.look({ policy: 'key', id: text, limit: api.limits[key.client] }, api.now());
}
