import type { Surface } from './browsers/driver.ts';
import { until } from './browsers/until.ts';
import { expect, test } from './fixtures.ts';
import { type Inspected, inspect } from './harness.ts';
import { keys } from './mock-api/keys.ts';
import type { PanelPage } from './pages/panel.ts';
import { type PopupCard, popupPage } from './pages/popup.ts';
import { storedLimits } from './pages/stored-limits.ts';

const asPublic = { authorization: `Bearer ${keys.public.key}` };
const asDeveloper = { authorization: `Bearer ${keys.developer.key}` };

/** Lets the page make so many calls at once and resolves with their statuses. */
function burst(
  page: Inspected,
  count: number,
  headers: Readonly<Record<string, string>> = asPublic,
): Promise<string[]> {
  return Promise.all(Array.from({ length: count }, () => page.call({ path: '/me', headers })));
}

/** The card of the page's API that meets the condition. */
function card(popup: Surface, page: Inspected, what: string, meets: (card: PopupCard) => boolean): Promise<PopupCard> {
  const { host } = new URL(page.site.api.origin);
  const all = () => popupPage(popup).cards();
  return until(async () => (await all()).find((each) => each.name.includes(host) && meets(each)), { what });
}

test('of 120 calls against a limit of 100 the popup has what the server counts, after every batch', async ({
  driver,
}) => {
  const page = await inspect(driver);
  const { api } = page.site;
  const popup = await driver.openPopup(page.tab);
  for (let batch = 1; batch <= 6; batch++) {
    const statuses = await burst(page, 20);
    expect(statuses.filter((status) => status === '200')).toHaveLength(batch === 6 ? 0 : 20);
    const left = api.remaining(keys.public.key);
    expect(left).toBe(Math.max(0, 100 - 20 * batch));
    const shown = await card(popup, page, `the meter to say ${left}`, ({ remaining }) => remaining === left);
    expect(shown.limit).toBe(100);
  }
  await card(popup, page, 'the refused calls to be counted', ({ failures }) => failures === 20);
  await burst(page, 3, asDeveloper);
  const other = await card(popup, page, 'the other key', ({ limit }) => limit === 1000);
  expect(other).toMatchObject({ remaining: api.remaining(keys.developer.key), failures: 0 });
  expect(other.timer).toMatch(/^Resets in /);
  expect(await card(popup, page, 'the first key', ({ limit }) => limit === 100)).toMatchObject({
    remaining: 0,
    failures: 20,
  });
  await popup.close();
  await page.close();
});

test('the countdown of a block ends within a second of the server accepting again', async ({ driver }) => {
  const page = await inspect(driver, { api: { windowSeconds: 6, limits: { public: 5 } } });
  const { api } = page.site;
  await burst(page, 6);
  // Whole seconds, rounded up, is how the server tells the wait.
  const renewedAt = api.renewedAt(keys.public.key);
  const popup = await driver.openPopup(page.tab);
  await card(popup, page, 'the block', ({ timer }) => timer.startsWith('Blocked for'));
  const [limit] = await storedLimits(popup, page);
  const endsAt = Math.max(...(limit?.answers ?? []).map(({ said }) => said.blockedUntil ?? 0));
  expect(endsAt - renewedAt).toBeGreaterThanOrEqual(-50);
  expect(endsAt - renewedAt).toBeLessThanOrEqual(1000);
  await card(popup, page, 'the block to end', ({ timer }) => !timer.startsWith('Blocked for'));
  expect(Date.now()).toBeGreaterThanOrEqual(endsAt);
  expect(await page.call({ path: '/me', headers: asPublic })).toBe('200');
  await popup.close();
  await page.close();
});

test('the badge has the time at which a block ends, and the failures again when it is over', async ({ driver }) => {
  const page = await inspect(driver, { api: { windowSeconds: 6, limits: { public: 2 } } });
  await burst(page, 4);
  await until(async () => /^\d+[⁰¹²³⁴⁵⁶⁷⁸⁹]{2}$/.test(await driver.badgeText(page.tab)), {
    what: 'the badge to have a time',
  });
  await until(async () => (await driver.badgeText(page.tab)) === '2', { what: 'the badge to count failures again' });
  await page.close();
});

test('the panel has the same figures in a strip, live, and all of them on demand', async ({ driver }) => {
  const page = await inspect(driver);
  const panel = await page.openPanel();
  await burst(page, 20);
  const strip = () => stripOf(panel);
  await until(async () => (await strip()).includes('80 of 100 left'), { what: 'the strip to say 80' });
  await burst(page, 70);
  await until(async () => /Tight:\s+10 of 100 left/.test(await strip()), { what: 'the strip to say that it is tight' });
  await burst(page, 2, asDeveloper);
  await until(async () => (await strip()).includes('1 more limit'), { what: 'the other key' });
  await panel.surface.evaluate(() => document.querySelector<HTMLButtonElement>('.limit-strip > button')?.click());
  await until(async () => (await strip()).includes('998 of 1,000 left'), { what: 'the other key in full' });
  expect(await strip()).toContain('GET /v1/me');
  await page.close();
});

test('while DevTools is open on a site that is not granted, its readings count', async ({ driver }) => {
  const page = await inspect(driver, { granted: false });
  const panel = await page.openPanel();
  await burst(page, 3, asDeveloper);
  const left = page.site.api.remaining(keys.developer.key).toLocaleString('en');
  await until(async () => (await stripOf(panel)).includes(`${left} of 1,000 left`), {
    what: 'the strip to have the count',
  });
  await page.close();
});

/** The text of the panel's strip; '' while there is none. */
function stripOf(panel: PanelPage): Promise<string> {
  return panel.surface.evaluate(
    () => document.querySelector<HTMLElement>('[aria-label="Rate limit"]')?.innerText ?? '',
  );
}
