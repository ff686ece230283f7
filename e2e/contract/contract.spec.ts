import type { Driver, Surface, Tab } from '../browsers/driver.ts';
import type { BrowserName } from '../browsers/find-browser.ts';
import { until } from '../browsers/until.ts';
import { expect, test } from '../fixtures.ts';
import { keys } from '../mock-api/keys.ts';
import { watchBases } from '../pages/options.ts';
import { panelPage } from '../pages/panel.ts';
import { popupPage } from '../pages/popup.ts';
import { type ContractCase, contract, type Expected } from './cases.ts';
import { makeCall, startSite } from './site.ts';

type View = {
  readonly title: string;
  readonly expected: (each: ContractCase) => Expected;
  readonly granted: boolean;
  readonly serviceWorker?: boolean;
  /** What is open while the calls are made. */
  readonly open: 'panel' | 'devtools' | 'nothing';
};

const views: readonly View[] = [
  { title: 'panel open, site granted', expected: (each) => each.live, granted: true, open: 'panel' },
  { title: 'panel open, site not granted', expected: (each) => each.ungranted, granted: false, open: 'panel' },
  { title: 'DevTools open, panel opened later', expected: (each) => each.live, granted: true, open: 'devtools' },
  { title: 'DevTools opened later, site granted', expected: (each) => each.late, granted: true, open: 'nothing' },
  { title: 'DevTools opened later, site not granted', expected: () => 'none', granted: false, open: 'nothing' },
  {
    title: 'panel open, through the page’s own service worker',
    expected: (each) => each.throughServiceWorker ?? each.live,
    granted: true,
    serviceWorker: true,
    open: 'panel',
  },
  {
    title: 'DevTools opened later, through the page’s own service worker',
    expected: (each) => each.late,
    granted: true,
    serviceWorker: true,
    open: 'nothing',
  },
];

for (const view of views) {
  test.describe(view.title, () => {
    let run: Run;
    let browser: BrowserName;

    test.beforeAll(async ({ driver, browserUnderTest }) => {
      browser = browserUnderTest;
      run = await runView(view, driver, browser);
    });
    test.afterAll(() => run.close());

    for (const each of contract) {
      test(each.name, () => {
        const { method, path } = each.call;
        const expected = inBrowser(view.expected(each), browser);
        const template = `${method} ${templateOf(path)}`;
        expect(run.rows.filter((row) => row.includes(` ${template} `))).toEqual(expected === 'none' ? [] : [expected]);
      });
    }

    test('the popup counts the same failures and has what the server says is left', () => {
      expect(run.popup.failures).toBe(expectedRows(view, browser).length);
      const isSeen = view.granted || view.open !== 'nothing';
      expect(run.popup.remaining).toBe(isSeen ? run.serverRemaining : undefined);
    });
  });
}

type Run = {
  /** `LABEL rule-id`, in the order of the list. */
  readonly rows: readonly string[];
  readonly popup: { readonly failures: number; readonly remaining: number | undefined };
  readonly serverRemaining: number;
  close(): Promise<void>;
};

async function runView(view: View, driver: Driver, browser: BrowserName): Promise<Run> {
  const site = await startSite();
  const page = view.granted ? site.granted : site.ungranted;
  const { own, ...elsewhere } = site.bases(page);
  // To add a base on the page's own host is to grant that host.
  await watchBases(driver, view.granted ? [own, ...Object.values(elsewhere)] : Object.values(elsewhere));
  const tab = await driver.newTab(page);
  if (view.serviceWorker) await registerServiceWorker(tab);
  let panel: Surface | undefined;
  if (view.open === 'panel') panel = await tab.openPanel();
  if (view.open === 'devtools') await tab.openDevTools();
  for (const { call } of contract) await makeCall(tab, site, page, call);
  panel ??= await tab.openPanel();

  const rows = await settledRows(panel, expectedRows(view, browser).length);
  const hosts = Object.values(site.bases(page)).map((base) => new URL(base).host);
  const popup = await readPopup(driver, tab, hosts, expectedRows(view, browser).length);
  return {
    rows,
    popup,
    serverRemaining: site.api.remaining(keys.developer.key),
    close: async () => {
      await tab.close();
      await site.close();
    },
  };
}

function inBrowser(expected: Expected, browser: BrowserName): string {
  return typeof expected === 'string' ? expected : expected[browser];
}

function expectedRows(view: View, browser: BrowserName): string[] {
  return contract.map((each) => inBrowser(view.expected(each), browser)).filter((row) => row !== 'none');
}

function templateOf(path: string): string {
  return `/v1${path.replace(/\?.*/, '').replace(/scan_\d+/, '{id}')}`;
}

/** The rows once there are as many as expected and their findings are final; then whatever there is, for the test to judge. */
async function settledRows(panel: Surface, count: number): Promise<string[]> {
  const page = panelPage(panel);
  let before = '';
  const settled = until(
    async () => {
      const rows = (await page.rows()).map(({ label, rule }) => `${label.replace(/ — .*/, '')} ${rule}`);
      const same = rows.join() === before;
      before = rows.join();
      return same && rows.length === count ? rows : undefined;
    },
    { what: `${count} rows` },
  );
  return settled.catch(() => before.split(','));
}

/** What the popup says of these hosts; the first one is that of the API. */
async function readPopup(driver: Driver, tab: Tab, hosts: readonly string[], failures: number): Promise<Run['popup']> {
  const popup = await driver.openPopup(tab);
  const page = popupPage(popup);
  const read = async () => {
    const isOf = (name: string) => hosts.some((host) => `${name} `.startsWith(`Rate limit ${host} `));
    const cards = (await page.cards()).filter(({ name }) => isOf(name));
    const developer = cards.find(({ name, limit }) => name.includes(hosts[0] ?? '') && limit === 1000);
    const sum = cards.reduce((total, card) => total + card.failures, 0);
    return { failures: sum, remaining: developer?.remaining };
  };
  let last = await read();
  await until(
    async () => {
      last = await read();
      return last.failures === failures;
    },
    { what: 'the popup to count the failures' },
  ).catch(() => {});
  await popup.close();
  return last;
}

async function registerServiceWorker(tab: Tab): Promise<void> {
  await tab.evaluate(async () => {
    await navigator.serviceWorker.register('/service-worker.js');
    if (navigator.serviceWorker.controller) return;
    await new Promise((resolve) => {
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
    });
  });
}
