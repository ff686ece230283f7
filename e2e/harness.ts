import type { Driver, Tab } from './browsers/driver.ts';
import type { Call } from './contract/cases.ts';
import { makeCall, type Site, startSite } from './contract/site.ts';
import type { MockApiOptions } from './mock-api/server.ts';
import { watchBases } from './pages/options.ts';
import { type PanelPage, panelPage } from './pages/panel.ts';

/** Label of the call that `settledLabels` makes. */
export const marker = '401 GET /v1/config';

/** A page in a tab of its own, its API watched, that makes the calls it is told to. */
export type Inspected = {
  readonly site: Site;
  readonly tab: Tab;
  call(call: Partial<Call> & Pick<Call, 'path'>): Promise<string>;
  openPanel(): Promise<PanelPage>;
  /** Makes one more call, the marker, and gives the labels of all rows once its body is there: a late double of a row that was found before has come by then. */
  settledLabels(panel: PanelPage): Promise<string[]>;
  close(): Promise<void>;
};

export type Given = { readonly granted?: boolean; readonly api?: MockApiOptions };

/** Opens the page on the host that is granted from the install, or on the one that is not. */
export async function inspect(driver: Driver, { granted = true, api }: Given = {}): Promise<Inspected> {
  const site = await startSite(api);
  const page = granted ? site.granted : site.ungranted;
  const { own, ...elsewhere } = site.bases(page);
  // To add a base on the page's own host is to grant that host.
  await watchBases(driver, granted ? [own, ...Object.values(elsewhere)] : Object.values(elsewhere));
  const tab = await driver.newTab(page);
  const call: Inspected['call'] = (each) => makeCall(tab, site, page, { base: 'api', method: 'GET', ...each });
  return {
    site,
    tab,
    call,
    settledLabels: async (panel) => {
      await call({ path: '/config' });
      await panel.see(await panel.find(marker), { Evidence: 'Missing API key' });
      return (await panel.rows()).map(({ label }) => label.replace(/ — .*/, ''));
    },
    openPanel: async () => panelPage(await tab.openPanel()),
    close: async () => {
      await tab.close();
      await site.close();
    },
  };
}

/** Registers the page's service worker and resolves once it controls the page: from then on it makes the page's calls. */
export async function registerServiceWorker(tab: Tab): Promise<void> {
  await tab.evaluate(async () => {
    await navigator.serviceWorker.register('/service-worker.js');
    if (navigator.serviceWorker.controller) return;
    await new Promise((resolve) => {
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
    });
  });
}
