import type { Bucket } from './bucket.ts';

/** True where the tab, or a service worker of the site that it shows, made calls on this limit that are on record. */
export function isSpentBy({ spenders, slots }: Bucket, tabId: number, site: string | undefined): boolean {
  const isOwn = spenders.map((spender) => spender.tabId === tabId || (spender.tabId === -1 && spender.site === site));
  return isOwn.includes(true) && slots.some(({ by }) => Object.keys(by).some((place) => isOwn[Number(place)]));
}
