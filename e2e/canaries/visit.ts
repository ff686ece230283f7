import type { Driver } from '../browsers/driver.ts';
import { until } from '../browsers/until.ts';
import { openOptions, watchBases } from '../pages/options.ts';
import { panelPage } from '../pages/panel.ts';
import { calls } from './calls.ts';
import { readDocument } from './read-document.ts';
import { type CanarySite, startCanarySite } from './site.ts';

/** All texts that were found, by the place where they were. */
export type Surfaces = Readonly<Record<Surface, string>>;
export type Surface = (typeof surfaces)[number];

export const surfaces = [
  'attributes of the panel, values hidden',
  'attributes of the panel, values shown',
  'panel, values hidden',
  'quotes of the panel, values hidden',
  'panel, values shown',
  'popup',
  'options',
  'storage',
  'consoles',
] as const;

/** Makes all calls on a page with DevTools open, shows whatever can be shown, and gives all that stood anywhere. */
export async function visitEverything(driver: Driver): Promise<Surfaces> {
  const { site, tab, panel, hidden } = await callAndShow(driver);
  await panel.press('Show values');
  const shown = await panel.surface.evaluate(readDocument, { each: true });
  const popup = await driver.openPopup(tab);
  await until(() => popup.evaluate(() => document.querySelector('main, section') !== null), { what: 'the popup' });
  const inPopup = Object.values(await popup.evaluate(readDocument, { each: false })).join('\n');
  await popup.close();
  const options = await openOptions(driver);
  const inOptions = Object.values(await options.tab.evaluate(readDocument, { each: false })).join('\n');
  await options.close();
  const kept = await readKept(driver);
  await tab.close();
  await site.close();
  return {
    'attributes of the panel, values hidden': hidden.attributes,
    'attributes of the panel, values shown': shown.attributes,
    'panel, values hidden': hidden.rest,
    'quotes of the panel, values hidden': hidden.quoting,
    'panel, values shown': `${shown.rest}\n${shown.quoting}`,
    popup: inPopup,
    options: inOptions,
    ...kept,
  };
}

/** The same calls, and what is kept of them. */
export async function visitKept(driver: Driver): Promise<Pick<Surfaces, 'storage' | 'consoles'>> {
  const { site, tab } = await callAndShow(driver);
  const kept = await readKept(driver);
  await tab.close();
  await site.close();
  return kept;
}

async function readKept(driver: Driver): Promise<Pick<Surfaces, 'storage' | 'consoles'>> {
  const { tab, close } = await openOptions(driver);
  const storage = await tab.evaluate(readStorage);
  await close();
  return { storage, consoles: (await driver.consoleLines()).join('\n') };
}

async function callAndShow(driver: Driver) {
  const site = await startCanarySite();
  await watchBases(driver, site.bases);
  const { tab, panel } = await callWithPanel(driver, site);
  const failed = site.bases.length * calls.length;
  await until(async () => (await panel.count()) >= failed, { what: `${failed} rows` });
  return { site, tab, panel, hidden: await panel.surface.evaluate(readDocument, { each: true }) };
}

/** What a control run does: the same, with an extension that shows nothing. */
export async function visitWithout(driver: Driver): Promise<void> {
  const site = await startCanarySite();
  const { tab } = await callWithPanel(driver, site);
  await (await driver.openPopup(tab)).close();
  await (await openOptions(driver)).close();
  await tab.close();
  await site.close();
}

async function callWithPanel(driver: Driver, site: CanarySite) {
  const tab = await driver.newTab(site.page);
  const panel = panelPage(await tab.openPanel());
  await site.makeCalls(tab);
  return { tab, panel };
}

/** In a page of the extension: all that is kept in any area that the page can reach. */
async function readStorage(): Promise<string> {
  const { chrome } = globalThis as unknown as { chrome: { storage: Record<string, { get(keys: null): unknown }> } };
  const areas = ['local', 'session', 'sync', 'managed'];
  const kept = await Promise.all(
    areas.map(async (area) => {
      // A browser without a policy file has no managed area.
      return Promise.resolve(chrome.storage[area]?.get(null)).catch(() => undefined);
    }),
  );
  const databases = (await indexedDB.databases()).map(({ name }) => name);
  // Of an extension whose background is a service worker, and only there.
  const cached = 'caches' in globalThis ? await caches.keys().catch(() => []) : [];
  return JSON.stringify([kept, { ...localStorage }, { ...sessionStorage }, databases, cached, document.cookie]);
}
