import type { Driver } from './browsers/driver.ts';
import { until } from './browsers/until.ts';
import { expect, launch, test } from './fixtures.ts';
import { type Inspected, inspect } from './harness.ts';
import { keys } from './mock-api/keys.ts';
import { startWatchingProxy, type WatchingProxy } from './network/watching-proxy.ts';
import { openOptions } from './pages/options.ts';

let proxy: WatchingProxy;
let driver: Driver;
let page: Inspected;

test.beforeAll(async ({ browserUnderTest }) => {
  proxy = await startWatchingProxy();
  driver = await launch(browserUnderTest, { proxy: proxy.address });
  page = await inspect(driver);
});
test.afterAll(async () => {
  await page.close();
  await driver.close();
  await proxy.close();
});

test('in a whole run the browser asks for what the page asks for, and nothing else', async () => {
  const panel = await page.openPanel();
  const headers = { authorization: `Bearer ${keys.developer.key}` };
  await page.call({ path: '/scans?limit=500', headers });
  await page.call({ path: '/me' });
  for (const label of ['400 GET /v1/scans', '401 GET /v1/me']) await panel.select(await panel.find(label));
  await panel.press('Show values');
  const popup = await driver.openPopup(page.tab);
  await popup.close();
  await (await openOptions(driver)).close();
  await driver.killBackground();
  await page.call({ path: '/logs' });
  await panel.select(await panel.find('401 GET /v1/logs'));
  await until(async () => (await driver.badgeText(page.tab)) === '3', { what: 'the badge to say 3' });

  const { base } = page.site.api;
  expect(ofExtensionOrPage(proxy.seen)).toEqual([
    `GET ${page.site.granted}`,
    `OPTIONS ${base}/scans?limit=500`,
    `GET ${base}/scans?limit=500`,
    `GET ${base}/me`,
    `GET ${base}/logs`,
  ]);
});

/** What the browsers ask for by themselves: their makers' services, and a file that Chromium's DevTools look for. */
const ofTheBrowser = [
  /^CONNECT [\w.-]+\.(?:google|googleapis|gstatic|gvt1|googleusercontent)\.com:443$/,
  /^\w+ http:\/\/[\w.-]+\.(?:googleapis|gvt1)\.com\//,
  /^GET http:\/\/localhost:\d+\/\.well-known\/appspecific\/com\.chrome\.devtools\.json$/,
  /^CONNECT [\w.-]+\.(?:mozilla\.(?:com|org|net)|firefox\.com|mozgcp\.net):443$/,
  /^GET http:\/\/(?:detectportal\.firefox\.com|ciscobinary\.openh264\.org)\//,
];

function ofExtensionOrPage(seen: readonly string[]): readonly string[] {
  return seen.filter((request) => !ofTheBrowser.some((known) => known.test(request)));
}
