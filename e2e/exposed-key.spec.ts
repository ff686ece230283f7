import { accessibilityViolations } from './axe.ts';
import type { Driver, Tab } from './browsers/driver.ts';
import { until } from './browsers/until.ts';
import { startPageServer } from './contract/page-server.ts';
import { closedPort } from './demo/closed-port.ts';
import { expect, launch, test } from './fixtures.ts';
import { inspect } from './harness.ts';
import { keys } from './mock-api/keys.ts';
import { startMockApi } from './mock-api/server.ts';
import { type PanelPage, panelPage } from './pages/panel.ts';

const sites = ['https://app.example', 'https://shop.example'] as const;
const [app, shop] = sites;
const { key } = keys.developer;

/** Real names, so that the pages are on no loopback host: two sites and the API. */
type Web = { readonly driver: Driver; close(): Promise<void> };
let web: Web;

test.beforeAll(async ({ browserUnderTest }) => {
  const api = await startMockApi({ https: true, hosts: ['api.neolens.ai'] });
  const names = sites.map((site) => new URL(site).hostname);
  const server = await startPageServer(`http://127.0.0.1:${await closedPort()}/v1`, names);
  const pages = names.map((name) => [`${name}:443`, `127.0.0.1:${server.port}`] as const);
  const hosts = { 'api.neolens.ai:443': new URL(api.origin).host, ...Object.fromEntries(pages) };
  const driver = await launch(browserUnderTest, { hosts });
  // Watched, so that the background knows their calls whether or not DevTools is open.
  for (const site of sites) await driver.grantHost(site);
  web = {
    driver,
    close: async () => {
      await driver.close();
      await server.close();
      await api.close();
    },
  };
});
test.afterAll(() => web.close());

test('a key that a web page sends is warned of once, until it is dismissed for good', async () => {
  const tab = await web.driver.newTab(`${app}/`);
  const panel = panelPage(await tab.openPanel());
  expect(await callWithKey(tab)).toBe(200);
  expect(await callWithKey(tab)).toBe(200);
  await untilSeen(panel, 2);
  const [warning] = await untilWarned(panel, 1);
  expect(warning).toContain('Key exposed to visitors');
  expect(warning).toContain(app);
  expect(await spoken(panel)).toEqual([`Warning: Key exposed to visitors, ${app}`]);
  expect(await accessibilityViolations(panel.surface)).toEqual([]);
  expect(await panel.surface.evaluate(() => document.documentElement.outerHTML)).not.toContain(key);

  await dismiss(panel, app);
  await untilWarned(panel, 0);
  expect(await focused(panel)).toBe('Calls');
  await callWithKey(tab);
  await untilSeen(panel, 3);
  expect(await panel.warnings()).toEqual([]);

  await tab.closeDevTools();
  const again = panelPage(await tab.openPanel());
  await untilSeen(again, 3);
  await callWithKey(tab);
  await untilSeen(again, 4);
  expect(await again.warnings()).toEqual([]);
  expect(await storedInSession(again)).not.toContain(key);
  await tab.close();
});

test('a panel opened later warns of calls from before, and a warning dismissed in one goes in the other', async () => {
  const tabs = [await web.driver.newTab(`${shop}/`), await web.driver.newTab(`${shop}/`)] as const;
  for (const tab of tabs) await callWithKey(tab);
  const first = panelPage(await tabs[0].openPanel());
  await untilWarned(first, 1);
  const second = panelPage(await tabs[1].openPanel());
  await untilWarned(second, 1);
  await dismiss(second, shop);
  await untilWarned(second, 0);
  await untilWarned(first, 0);
  for (const tab of tabs) await tab.close();
});

test('of many warnings three are shown, the rest unfolds, and the focus goes on to the next one', async () => {
  const tab = await web.driver.newTab(`${app}/`);
  const panel = panelPage(await tab.openPanel());
  for (const each of [keys.public, keys.hospital, keys.admin, keys.readOnly]) await callWithKey(tab, each.key);
  const more = 'Show 1 more warning';
  await until(async () => (await panel.text()).includes(more), { what: 'the button that shows the fourth' });
  expect(await panel.warnings()).toHaveLength(3);
  await panel.press(more);
  await untilWarned(panel, 4);
  const names = await dismissButtons(panel);
  expect(new Set(names).size).toBe(4);
  await panel.press(names[1] ?? '');
  await untilWarned(panel, 3);
  expect(await focused(panel)).toBe(names[2]);
  await tab.close();
});

test('a key that a page on localhost sends is not warned of', async () => {
  const page = await inspect(web.driver);
  const panel = await page.openPanel();
  await page.call({ path: '/me', headers: { authorization: `Bearer ${key}` } });
  await untilSeen(panel, 1);
  expect(await panel.warnings()).toEqual([]);
  await page.close();
});

function callWithKey(tab: Tab, sent = key): Promise<number> {
  return tab.evaluate(async (authorization) => {
    const response = await fetch('https://api.neolens.ai/v1/me', { headers: { authorization } });
    await response.text();
    return response.status;
  }, `Bearer ${sent}`);
}

/** A warning is shown in the same frame as the number of calls that tell it. */
async function untilSeen(panel: PanelPage, calls: number): Promise<void> {
  const text = `${calls} ${calls === 1 ? 'call' : 'calls'} seen`;
  await until(async () => (await panel.text()).includes(text), { what: `the panel to say ${text}` });
}

async function untilWarned(panel: PanelPage, count: number): Promise<string[]> {
  const shown = async () => {
    const warnings = await panel.warnings();
    return warnings.length === count && { warnings };
  };
  return (await until(shown, { what: `${count} warnings` })).warnings;
}

/** Presses the only Dismiss button, which names the site. */
async function dismiss(panel: PanelPage, site: string): Promise<void> {
  const names = await dismissButtons(panel);
  expect(names).toEqual([expect.stringContaining(`Dismiss: ${site}, key `)]);
  await panel.press(names[0] ?? '');
}

function dismissButtons(panel: PanelPage): Promise<string[]> {
  return panel.surface.evaluate(() => {
    const names = [...document.querySelectorAll('button')].map((button) => button.getAttribute('aria-label') ?? '');
    return names.filter((name) => name.startsWith('Dismiss'));
  });
}

function focused(panel: PanelPage): Promise<string | null | undefined> {
  return panel.surface.evaluate(() => document.activeElement?.getAttribute('aria-label'));
}

function spoken(panel: PanelPage): Promise<string[]> {
  return panel.surface.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[role=status]')].map((region) => region.textContent ?? ''),
  );
}

function storedInSession(panel: PanelPage): Promise<string> {
  return panel.surface.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as Record<string, { storage: { session: SessionArea } }>;
    return JSON.stringify(await (browser ?? chrome)?.storage.session.get(null));
  });
}

type SessionArea = { get(keys: null): Promise<unknown> };
