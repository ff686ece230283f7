import { accessibilityViolations } from './axe.ts';
import type { Driver } from './browsers/driver.ts';
import { until } from './browsers/until.ts';
import { expect, launch, test } from './fixtures.ts';
import { type Inspected, inspect, registerServiceWorker } from './harness.ts';
import { keys, trialKey } from './mock-api/keys.ts';
import { type PopupCard, popupPage } from './pages/popup.ts';

const developer = { authorization: `Bearer ${keys.developer.key}` };
const trial = { authorization: `Bearer ${trialKey('popup')}` };

test('before the first call the popup says so, and on a site that is not granted it offers to watch it', async ({
  browserUnderTest,
}) => {
  const driver = await launch(browserUnderTest);
  const page = await inspect(driver, { granted: false });
  const popup = popupPage(await driver.openPopup(page.tab));
  await until(() => popup.hasButton('Watch this site'), { what: 'the offer' });
  await until(async () => (await popup.text()).includes('No call to the Neolens API seen yet'), { what: 'the words' });
  expect(await popup.text()).toContain('http://app.localhost');
  expect(await accessibilityViolations(popup.surface)).toEqual([]);
  await page.close();
  await driver.close();
});

test('the meter has what the server counts, and the countdown runs', async ({ driver }) => {
  const page = await inspect(driver);
  for (let count = 0; count < 3; count++) await page.call({ path: '/me', headers: developer });
  const card = await settledCard(
    driver,
    page,
    (each) => each.remaining === page.site.api.remaining(keys.developer.key),
  );
  expect(card.limit).toBe(1000);
  expect(card.remaining).toBe(997);
  expect(card.timer).toMatch(/^Resets in \d+/);
  expect(card.name).toMatch(/^Rate limit 127\.0\.0\.1:\d+ [a-z2-9]{6}$/);
  await page.close();
});

test('a used-up limit is shown as blocked, with its own failures, apart from another key', async ({ driver }) => {
  const page = await inspect(driver);
  await page.call({ path: '/me', headers: developer });
  for (let count = 0; count < 7; count++) await page.call({ path: '/me', headers: trial });
  const card = await settledCard(driver, page, (each) => each.failures === 2);
  expect(card).toMatchObject({ limit: 5, remaining: 0 });
  expect(card.timer).toMatch(/^Blocked for \d+/);
  await page.close();
});

test('the badge counts the failures of its tab', async ({ driver }) => {
  const page = await inspect(driver);
  const quiet = await inspect(driver);
  await page.call({ path: '/me' });
  await page.call({ path: '/me' });
  await until(async () => (await driver.badgeText(page.tab)) === '2', { what: 'the badge to say 2' });
  expect(await driver.badgeText(quiet.tab)).toBe('');
  await quiet.close();
  await page.close();
});

test('the badge is there again when the page is reloaded, with DevTools open or closed', async ({ driver }) => {
  for (const granted of [true, false]) {
    const page = await inspect(driver, { granted });
    if (!granted) await page.openPanel();
    await page.call({ path: '/me' });
    await until(async () => (await driver.badgeText(page.tab)) === '1', { what: 'the badge to say 1' });
    const address = await page.tab.evaluate(() => location.href);
    await page.tab.goto(`${address}?again`);
    await until(async () => (await driver.badgeText(page.tab)) === '1', { what: 'the badge to say 1 again' });
    await page.close();
  }
});

test('the badge counts what the page’s service worker failed at, with DevTools closed', async ({ driver }) => {
  const page = await inspect(driver);
  await registerServiceWorker(page.tab);
  await page.call({ path: '/me' });
  await until(async () => (await driver.badgeText(page.tab)) === '1', { what: 'the badge to say 1' });
  await page.close();
});

test('what DevTools found in a body is still said when DevTools is opened again', async ({ driver }) => {
  const page = await inspect(driver);
  const panel = await page.openPanel();
  await page.call({
    method: 'POST',
    path: '/analyze',
    headers: { ...developer, 'content-type': 'application/json' },
    body: '{}',
  });
  await panel.see(await panel.find('400 POST /v1/analyze'), { Cause: 'Required field missing' });
  // DevTools tells its findings a tenth of a second at a time; what it was closed over is not what this is about.
  const early = await driver.openPopup(page.tab);
  const told = async () => (await popupPage(early).text()).includes('Required field missing');
  await until(told, { what: 'the finding to be told' });
  await early.close();
  await page.tab.closeDevTools();
  const again = await page.openPanel();
  await again.see(await again.find('400 POST /v1/analyze'), { Status: 'Seen before DevTools was open: no body' });
  await page.call({ path: '/me' });
  await again.find('401 GET /v1/me');
  const popup = popupPage(await driver.openPopup(page.tab));
  await until(async () => (await popup.text()).includes('401 GET /v1/me'), { what: 'the newest failure' });
  expect(await popup.text()).toContain('Required field missing');
  await page.close();
});

test('the last failures are listed with their causes in short, and the way to the panel', async ({ driver }) => {
  const page = await inspect(driver);
  await page.call({ path: '/scans', headers: { authorization: 'Bearer YOUR_API_KEY' } });
  const popup = popupPage(await driver.openPopup(page.tab));
  await until(async () => (await popup.text()).includes('401 GET /v1/scans'), { what: 'the failure' });
  expect(await popup.text()).toMatch(/placeholder/i);
  expect(await popup.text()).toContain('DevTools');
  expect(await accessibilityViolations(popup.surface)).toEqual([]);
  await page.close();
});

test('a site that is watched by a click is seen from then on, with DevTools closed', async ({ driver }) => {
  const page = await inspect(driver, { granted: false });
  await page.call({ path: '/me' });
  await driver.approveHost(page.site.ungranted);
  const popup = popupPage(await driver.openPopup(page.tab));
  await until(() => popup.hasButton('Watch this site'), { what: 'the offer' });
  await popup.press('Watch this site');
  await until(async () => !(await popup.hasButton('Watch this site')), { what: 'the offer to be taken' });
  await page.call({ path: '/logs' });
  await until(async () => (await driver.badgeText(page.tab)) === '1', { what: 'the badge to say 1' });
  const panel = await page.openPanel();
  await panel.find('401 GET /v1/logs');
  expect(await panel.count()).toBe(1);
  await driver.revokeHost(page.site.ungranted);
  await page.close();
});

/** The card of the page's API that meets the condition. */
async function settledCard(driver: Driver, page: Inspected, meets: (card: PopupCard) => boolean): Promise<PopupCard> {
  const surface = await driver.openPopup(page.tab);
  const popup = popupPage(surface);
  const { host } = new URL(page.site.api.origin);
  const card = await until(
    async () => (await popup.cards()).find((each) => each.name.includes(host) && each.timer !== '' && meets(each)),
    { what: `the popup's meter of ${host}` },
  );
  await surface.close();
  return card;
}
