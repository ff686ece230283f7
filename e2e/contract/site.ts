import type { Tab } from '../browsers/driver.ts';
import { closedPort } from '../demo/closed-port.ts';
import { type MockApi, type MockApiOptions, startMockApi } from '../mock-api/server.ts';
import type { Call } from './cases.ts';
import { backendPath, startPageServer } from './page-server.ts';

/** A page, the API that it calls on another origin, its own backend under a path prefix, and a port that nobody listens on. */
export type Site = {
  readonly api: MockApi;
  /** The page on a host that the extension may see from its install. */
  readonly granted: string;
  /** The same page on a host that it may not. */
  readonly ungranted: string;
  /** Bases as a person would add them for the page. */
  bases(page: string): Readonly<Record<Call['base'], string>>;
  close(): Promise<void>;
};

export async function startSite(options: MockApiOptions = {}): Promise<Site> {
  const api = await startMockApi(options);
  const server = await startPageServer(api.base);
  const nobody = `http://127.0.0.1:${await closedPort()}/v1`;
  return {
    api,
    granted: `http://localhost:${server.port}/`,
    ungranted: `http://app.localhost:${server.port}/`,
    bases: (page) => ({ api: api.base, own: new URL(backendPath, page).href, nobody }),
    close: async () => {
      await server.close();
      await api.close();
    },
  };
}

/** Lets the page make the call and resolves once it has its answer or its error: what the page itself saw. */
export function makeCall(tab: Tab, site: Site, page: string, call: Call): Promise<string> {
  return tab.evaluate(
    async ({ url, method, headers, body, abortAfter }) => {
      const controller = new AbortController();
      if (abortAfter) setTimeout(() => controller.abort(), abortAfter);
      const sent = body === null ? {} : { body };
      try {
        const response = await fetch(url, { method, headers, signal: controller.signal, ...sent });
        await response.text();
        return String(response.status);
      } catch (error) {
        return error instanceof Error ? error.name : String(error);
      }
    },
    {
      url: site.bases(page)[call.base] + call.path,
      method: call.method,
      headers: call.headers ?? {},
      body: call.body ?? null,
      abortAfter: call.abortAfter ?? 0,
    },
  );
}
