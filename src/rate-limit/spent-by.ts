import type { Bucket } from './bucket.ts';

/** True where the tab, or a service worker of the site that it shows, made calls on this limit in the last minutes. */
export function isSpentBy({ spenders }: Bucket, tabId: number, site: string | undefined): boolean {
  return spenders.some((spender) => spender.tabId === tabId || (spender.tabId === -1 && spender.site === site));
}
