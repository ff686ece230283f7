import type { Bucket } from '../src/rate-limit/bucket.ts';
import { begunIn, endedIn } from '../src/rate-limit/slot.ts';
import { until } from './browsers/until.ts';
import { expect, test } from './fixtures.ts';
import { inspect, marker } from './harness.ts';
import { keys } from './mock-api/keys.ts';
import { popupPage, popupPath } from './pages/popup.ts';
import { storedLimits } from './pages/stored-limits.ts';

test('a background that is killed between two calls loses nothing and doubles nothing', async ({ driver }) => {
  const page = await inspect(driver);
  await page.call({ path: '/me' });
  await until(async () => (await driver.badgeText(page.tab)) === '1', { what: 'the first call to be flushed' });
  await driver.killBackground();
  await page.call({ path: '/logs' });
  await until(async () => (await driver.badgeText(page.tab)) === '2', { what: 'both calls to be counted' });
  await driver.killBackground();
  const panel = await page.openPanel();
  await panel.find('401 GET /v1/me');
  await panel.find('401 GET /v1/logs');
  expect(await page.settledLabels(panel)).toEqual(['401 GET /v1/me', '401 GET /v1/logs', marker]);
  await page.close();
});

test('a call that is under way while the background is killed is listed once', async ({ driver }) => {
  const page = await inspect(driver);
  const slow = page.call({ path: '/logs?mock-delay=1500' });
  await until(() => page.site.api.received === 1, { what: 'the call to reach the server' });
  await driver.killBackground();
  expect(page.site.api.calls).toEqual([]);
  await slow;
  const panel = await page.openPanel();
  await panel.find('401 GET /v1/logs');
  expect(await page.settledLabels(panel)).toEqual(['401 GET /v1/logs', marker]);
  await page.close();
});

test('with the panel open, a killed background costs it nothing', async ({ driver }) => {
  const page = await inspect(driver);
  const panel = await page.openPanel();
  await page.call({ path: '/me' });
  await driver.killBackground();
  await page.call({ path: '/logs' });
  await panel.find('401 GET /v1/me');
  await panel.find('401 GET /v1/logs');
  expect(await page.settledLabels(panel)).toEqual(['401 GET /v1/me', '401 GET /v1/logs', marker]);
  await page.close();
});

test('rate-limit figures outlive the background', async ({ driver }) => {
  const page = await inspect(driver);
  await page.call({ path: '/me', headers: { authorization: `Bearer ${keys.admin.key}` } });
  await page.call({ path: '/me' });
  await until(async () => (await driver.badgeText(page.tab)) === '1', { what: 'the calls to be flushed' });
  await driver.killBackground();
  // In a tab: what closes after an earlier test takes the focus, and a popup that loses it is gone.
  const surface = await driver.openExtensionPage(popupPath);
  const popup = popupPage(surface);
  const { host } = new URL(page.site.api.origin);
  const card = await until(async () => (await popup.cards()).find((each) => each.name.includes(host) && each.limit), {
    what: 'the meter',
  });
  expect(card.remaining).toBe(page.site.api.remaining(keys.admin.key));
  await surface.close();
  await page.close();
});

test('a background that is killed 100 times, each time after a flush, ends as one that lived', async ({ driver }) => {
  test.setTimeout(180_000);
  const page = await inspect(driver, { api: { windowSeconds: 3600 } });
  const headers = { authorization: `Bearer ${keys.developer.key}` };
  const popup = await driver.openExtensionPage(popupPath);
  const total = 100;
  for (let count = 1; count <= total; count++) {
    // From the second on each call finds the background dead, and must be counted all the same.
    await page.call({ path: '/nowhere', headers });
    await until(async () => answeredIn(await storedLimits(popup, page)) === count, {
      what: `call ${count} to be flushed`,
    });
    await driver.killBackground();
  }
  const [limit, ...others] = await storedLimits(popup, page);
  expect(others).toEqual([]);
  expect(limit?.slots.reduce((sum, slot) => sum + begunIn(slot), 0)).toBe(total);
  expect(limit?.answers).toHaveLength(64);
  const { host } = new URL(page.site.api.origin);
  const card = (await popupPage(popup).cards()).find(({ name }) => name.includes(host));
  expect(card).toMatchObject({
    remaining: page.site.api.remaining(keys.developer.key),
    limit: 1000,
    failures: total,
  });
  expect(card?.remaining).toBe(1000 - total);
  await popup.close();
  await page.close();
});

function answeredIn(limits: readonly Bucket[]): number {
  return limits.flatMap(({ slots }) => slots).reduce((sum, slot) => sum + endedIn(slot), 0);
}
