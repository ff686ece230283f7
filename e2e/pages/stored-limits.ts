import type { Bucket } from '../../src/rate-limit/bucket.ts';
import { bucketsIn } from '../../src/storage/buckets.ts';
import type { Surface } from '../browsers/driver.ts';
import type { Inspected } from '../harness.ts';

/** What is stored of the limits of the page's API, read in a page of the extension. */
export async function storedLimits(surface: Surface, page: Inspected): Promise<readonly Bucket[]> {
  const { host } = new URL(page.site.api.origin);
  const items = await surface.evaluate(() => (globalThis as unknown as ExtensionPage).chrome.storage.session.get(null));
  return Object.entries(items)
    .filter(([name]) => name.startsWith(`limit:${host} `))
    .flatMap(([name, text]) => bucketsIn({ [name]: text }));
}

type ExtensionPage = {
  readonly chrome: { readonly storage: { readonly session: { get(keys: null): Promise<Record<string, unknown>> } } };
};
