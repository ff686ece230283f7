import type { Driver, Surface, Tab } from '../browsers/driver.ts';
import type { BrowserName } from '../browsers/find-browser.ts';
import { until } from '../browsers/until.ts';
import { expect, test } from '../fixtures.ts';
import { DEFAULT_LIMITS, keys } from '../mock-api/keys.ts';
import { watchBases } from '../pages/options.ts';
import { panelPage } from '../pages/panel.ts';
import { type PopupCard, popupPage } from '../pages/popup.ts';
import { type ByBrowser, type BySight, type ContractCase, contract, type InPopup } from './cases.ts';
import { type Bases, expectedCards, shownCards } from './popup-cards.ts';
import { makeCall, startSite } from './site.ts';

type View = {
  readonly title: string;
  /** Who could see the calls; undefined where nobody could. */
  readonly sight: (<T>(sights: BySight<T>) => ByBrowser<T>) | undefined;
  readonly granted: boolean;
  readonly serviceWorker?: boolean;
  /** What is open while the calls are made. */
  readonly open: 'panel' | 'devtools' | 'nothing';
};

const views: readonly View[] = [
  { title: 'panel open, site granted', sight: (each) => each.live, granted: true, open: 'panel' },
  { title: 'panel open, site not granted', sight: (each) => each.ungranted, granted: false, open: 'panel' },
  { title: 'DevTools open, panel opened later', sight: (each) => each.live, granted: true, open: 'devtools' },
  { title: 'DevTools opened later, site granted', sight: (each) => each.late, granted: true, open: 'nothing' },
  { title: 'DevTools opened later, site not granted', sight: undefined, granted: false, open: 'nothing' },
  {
    title: 'panel open, through the page’s own service worker',
    sight: (each) => each.throughServiceWorker ?? each.live,
    granted: true,
    serviceWorker: true,
    open: 'panel',
  },
  {
    title: 'DevTools opened later, through the page’s own service worker',
    sight: (each) => each.late,
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
        const expected = rowOf(each, view, browser);
        const template = `${method} ${templateOf(path)}`;
        expect(run.rows.filter((row) => row.includes(` ${template} `))).toEqual(expected === 'none' ? [] : [expected]);
      });
    }

    test('the popup counts the failures of each host and key and has what the server says is left', () => {
      expect(run.popup.cards).toEqual(cardsOf(view, browser));
      expect(run.popup.remaining).toBe(view.sight ? run.serverRemaining : undefined);
    });
  });
}

type Run = {
  /** `LABEL rule-id`, in the order of the list. */
  readonly rows: readonly string[];
  readonly popup: { readonly cards: readonly string[]; readonly remaining: number | undefined };
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
  const popup = await readPopup(driver, tab, site.bases(page), cardsOf(view, browser));
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

function inBrowser<T extends string>(expected: ByBrowser<T>, browser: BrowserName): T {
  return typeof expected === 'string' ? expected : expected[browser];
}

function rowOf(each: ContractCase, { sight }: View, browser: BrowserName): string {
  return sight ? inBrowser(sight(each), browser) : 'none';
}

function expectedRows(view: View, browser: BrowserName): string[] {
  return contract.map((each) => rowOf(each, view, browser)).filter((row) => row !== 'none');
}

function cardsOf({ sight }: View, browser: BrowserName): string[] {
  if (!sight) return [];
  return expectedCards(contract.map((each) => [each, inBrowser<InPopup>(sight(each.popup), browser)] as const));
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

/** What the popup says of these bases once it is as expected; else what it says in the end, for the test to judge. */
async function readPopup(driver: Driver, tab: Tab, bases: Bases, expected: readonly string[]): Promise<Run['popup']> {
  const popup = await driver.openPopup(tab);
  const page = popupPage(popup);
  const read = async () => {
    const cards = await page.cards();
    const ofDeveloper = ({ name, limit }: PopupCard) =>
      name.startsWith(`Rate limit ${new URL(bases.api).host} `) && limit === DEFAULT_LIMITS.developer;
    return { cards: shownCards(cards, bases), remaining: cards.find(ofDeveloper)?.remaining };
  };
  let last = await read();
  await until(
    async () => {
      last = await read();
      return last.cards.join() === expected.join();
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
