import type { Driver, Tab } from './browsers/driver.ts';
import type { Call } from './contract/cases.ts';
import { makeCall, type Site, startSite } from './contract/site.ts';
import { watchBases } from './pages/options.ts';
import { type PanelPage, panelPage } from './pages/panel.ts';

/** A page in a tab of its own, its API watched, that makes the calls it is told to. */
export type Inspected = {
  readonly site: Site;
  readonly tab: Tab;
  call(call: Partial<Call> & Pick<Call, 'path'>): Promise<string>;
  openPanel(): Promise<PanelPage>;
  close(): Promise<void>;
};

/** Opens the page on the host that is granted from the install, or on the one that is not. */
export async function inspect(driver: Driver, { granted = true } = {}): Promise<Inspected> {
  const site = await startSite();
  const page = granted ? site.granted : site.ungranted;
  const { own, ...elsewhere } = site.bases(page);
  // To add a base on the page's own host is to grant that host.
  await watchBases(driver, granted ? [own, ...Object.values(elsewhere)] : Object.values(elsewhere));
  const tab = await driver.newTab(page);
  return {
    site,
    tab,
    call: (call) => makeCall(tab, site, page, { base: 'api', method: 'GET', ...call }),
    openPanel: async () => panelPage(await tab.openPanel()),
    close: async () => {
      await tab.close();
      await site.close();
    },
  };
}
