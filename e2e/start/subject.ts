import type { Tab } from '../browsers/driver.ts';
import { until } from '../browsers/until.ts';
import { startDemo } from '../demo/server.ts';
import { startMockApi } from '../mock-api/server.ts';

/** A page whose calls the extension is shown at. */
export type Subject = {
  readonly page: string;
  readonly bases: readonly string[];
  /** Labels that the panel must list; undefined where nothing is known of the page. */
  readonly expected?: readonly string[];
  /** Resolves once the page has made all its calls. */
  done(tab: Tab): Promise<void>;
  close(): Promise<void>;
};

/** The embedded demo page on the embedded mock API. */
export async function demoSubject(): Promise<Subject> {
  const api = await startMockApi();
  const demo = await startDemo({ api: api.base });
  return {
    page: demo.url,
    bases: demo.bases,
    expected: demo.calls.filter(({ expect }) => expect.listed).map(({ expect }) => expect.label),
    done: async (tab) => {
      await until(() => tab.evaluate(() => document.body.dataset['done'] === 'true'), {
        timeoutMs: 60_000,
        what: 'the demo to make its calls',
      });
    },
    close: async () => {
      await demo.close();
      await api.close();
    },
  };
}

/** A page and API bases of the person's own. */
export function givenSubject(page: string, bases: readonly string[]): Subject {
  return { page, bases, done: async () => {}, close: async () => {} };
}
