import { accessibilityViolations } from './axe.ts';
import { until } from './browsers/until.ts';
import { expect, test } from './fixtures.ts';
import { type Inspected, inspect, marker } from './harness.ts';
import { keys } from './mock-api/keys.ts';

let page: Inspected;
test.beforeEach(async ({ driver }) => {
  page = await inspect(driver);
});
test.afterEach(() => page.close());

test('a failed call is shown with status, cause, fix and evidence, and what was sent and answered', async () => {
  const panel = await page.openPanel();
  await page.call({ path: '/scans?limit=500', headers: { authorization: `Bearer ${keys.developer.key}` } });
  const details = await panel.see(await panel.find('400 GET /v1/scans'), {
    Status: '400',
    Cause: 'limit',
    Fix: '100',
    Evidence: 'limit',
    Request: 'authorization',
    Response: 'x-ratelimit-limit',
  });
  expect(JSON.stringify(details)).not.toContain(keys.developer.key);
});

test('a call whose body the page never reads is listed with its status, and says how the body can be seen', async ({
  browserUnderTest,
}) => {
  const panel = await page.openPanel();
  const { base } = page.site.api;
  await page.tab.evaluate(async (url) => {
    await fetch(`${url}/scans?mock-status=409`);
  }, base);
  // Firefox hands the body to DevTools all the same.
  const seen = browserUnderTest === 'chromium' ? 'Body not seen yet' : 'application/json';
  await panel.see(await panel.find('409 GET /v1/scans'), { Response: seen });
});

test('an empty panel says what it watches, and then that nothing has failed', async () => {
  const panel = await page.openPanel();
  await until(async () => (await panel.text()).includes('No call to the Neolens API yet'), { what: 'the empty panel' });
  expect(await panel.text()).toContain(page.site.api.base);
  await page.call({ path: '/me', headers: { authorization: `Bearer ${keys.developer.key}` } });
  await until(async () => (await panel.text()).includes('Nothing has failed: 1 call seen'), { what: 'the good news' });
});

test('Pause holds the list, and Resume shows what came meanwhile', async ({ driver }) => {
  const panel = await page.openPanel();
  await page.call({ path: '/me' });
  await panel.find('401 GET /v1/me');
  await panel.press('Pause');
  await page.call({ path: '/logs' });
  await until(async () => (await driver.badgeText(page.tab)) === '2', { what: 'the badge to say 2' });
  expect(await panel.count()).toBe(1);
  await panel.press('Resume');
  await panel.find('401 GET /v1/logs');
});

test('Clear empties the list, for a DevTools opened later as well', async () => {
  const panel = await page.openPanel();
  await page.call({ path: '/me' });
  await panel.find('401 GET /v1/me');
  await panel.press('Clear');
  await until(async () => (await panel.count()) === 0, { what: 'the list to be empty' });
  await page.call({ path: '/logs' });
  await panel.find('401 GET /v1/logs');
  await page.tab.closeDevTools();
  const again = await page.openPanel();
  await again.find('401 GET /v1/logs');
  expect(await again.count()).toBe(1);
});

test('the filter leaves the calls that have its words', async () => {
  const panel = await page.openPanel();
  await page.call({ path: '/me' });
  await page.call({ path: '/logs' });
  await panel.find('401 GET /v1/logs');
  await panel.filter('logs');
  await until(async () => (await panel.count()) === 1, { what: 'one row' });
  expect((await panel.row(0)).label).toContain('/v1/logs');
  await panel.filter('no such words');
  await until(async () => (await panel.text()).includes('The filter hides all 2 failed calls'), { what: 'the hint' });
  await panel.filter('');
  await until(async () => (await panel.count()) === 2, { what: 'both rows' });
});

test('calls of an iframe and of a worker are in the list of their tab, once each', async () => {
  const panel = await page.openPanel();
  const { base } = page.site.api;
  await page.tab.evaluate(async (url) => {
    const frame = document.createElement('iframe');
    frame.src = location.href;
    await new Promise((resolve) => {
      frame.onload = resolve;
      document.body.append(frame);
    });
    await frame.contentWindow?.fetch(`${url}/me`);
  }, base);
  await page.tab.evaluate(async (url) => {
    const source = `onmessage = async ({ data }) => { await fetch(data).catch(() => {}); postMessage(0); };`;
    const worker = new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
    const done = new Promise((resolve) => {
      worker.onmessage = resolve;
    });
    worker.postMessage(`${url}/logs`);
    await done;
  }, base);
  await panel.find('401 GET /v1/me');
  await panel.find('401 GET /v1/logs');
  expect(await page.settledLabels(panel)).toEqual(['401 GET /v1/me', '401 GET /v1/logs', marker]);
});

test('two tabs keep their calls apart', async ({ driver }) => {
  const other = await inspect(driver);
  const otherPanel = await other.openPanel();
  await other.call({ path: '/logs' });
  await otherPanel.find('401 GET /v1/logs');
  const panel = await page.openPanel();
  await page.call({ path: '/me' });
  await panel.find('401 GET /v1/me');
  expect(await panel.count()).toBe(1);
  expect(await otherPanel.count()).toBe(1);
  await other.close();
});

test('a body of 5 MB is read for its error, and the panel goes on', async () => {
  const panel = await page.openPanel();
  await page.call({ path: '/scans?mock-status=500&mock-bytes=5000000' });
  await panel.see(await panel.find('500 GET /v1/scans'), { Response: 'MB' });
  await page.call({ path: '/me' });
  await panel.find('401 GET /v1/me');
});

for (const hostile of ['markup', 'control', 'bidi', 'long']) {
  test(`an error message with ${hostile} in it is shown as inert text`, async () => {
    const panel = await page.openPanel();
    await page.call({ path: `/scans?mock-status=400&mock-hostile=${hostile}` });
    await panel.select(await panel.find('400 GET /v1/scans'));
    const text = await panel.surface.evaluate(() => ({
      all: document.body.textContent ?? '',
      elements: document.querySelectorAll('main :is(img, script, iframe, a[href^="javascript"])').length,
    }));
    expect(text.elements).toBe(0);
    expect(text.all.replace(/\s/g, '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });
}

test('axe-core finds nothing wrong with the panel, empty and with a call selected', async () => {
  const panel = await page.openPanel();
  expect(await accessibilityViolations(panel.surface)).toEqual([]);
  await page.call({ path: '/me' });
  await panel.select(await panel.find('401 GET /v1/me'));
  expect(await accessibilityViolations(panel.surface)).toEqual([]);
});
