import type { ApiBase } from '../api/base.ts';
import { hostPattern } from '../api/host-pattern.ts';
import { browser } from '../browser.ts';
import type { PopupSite } from '../ui/popup-types.ts';

/** The site of the active tab; `activeTab`, granted by the click on the icon, tells its address. */
export async function activeSite(): Promise<PopupSite> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const origin = originOf(tab?.url);
  const own = tab?.id === undefined ? {} : { tabId: tab.id };
  if (origin === undefined) return { ...own, watched: false, grantable: false };
  return { ...own, origin, watched: await browser.permissions.contains(patternOf(origin)), grantable: true };
}

/** Asks the person. Must be called in the turn of the click. False too where the browser lets nobody ask. */
export function requestHosts(origins: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: origins.map(hostPattern) }).catch(() => false);
}

/** Origins of watched bases that the browser does not let the extension see: not granted at an update, or taken back. */
export async function missingHosts(bases: readonly ApiBase[]): Promise<readonly string[]> {
  // A pattern stands for all ports of a host, so that many bases on one machine are one question.
  const byPattern = new Map(bases.map(({ origin }) => [hostPattern(origin), origin]));
  const origins = [...byPattern.values()];
  const held = await Promise.all(origins.map((origin) => browser.permissions.contains(patternOf(origin))));
  return origins.filter((_origin, index) => !held[index]);
}

function patternOf(origin: string): { origins: string[] } {
  return { origins: [hostPattern(origin)] };
}

function originOf(url: string | undefined): string | undefined {
  return url && /^https?:/.test(url) ? new URL(url).origin : undefined;
}
