import { accessibilityViolations } from './axe.ts';
import { until } from './browsers/until.ts';
import { expect, test } from './fixtures.ts';
import { type Inspected, inspect } from './harness.ts';
import { keys } from './mock-api/keys.ts';
import type { PanelPage } from './pages/panel.ts';

let page: Inspected;
let panel: PanelPage;
const headers = { authorization: `Bearer ${keys.developer.key}` };

test.beforeEach(async ({ driver }) => {
  page = await inspect(driver);
  panel = await page.openPanel();
});
test.afterEach(() => page.close());

/** Name and text of what has the focus, and whether it is marked. */
function focused(): Promise<{ text: string; role: string; isMarked: boolean }> {
  return panel.surface.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    const { innerText = '', dataset } = element ?? {};
    return { text: innerText, role: element?.getAttribute('role') ?? '', isMarked: dataset?.marked === 'true' };
  });
}

/** Presses a key where the focus is. */
function key(name: string): Promise<void> {
  return panel.surface.evaluate((pressed) => {
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true }),
    );
  }, name);
}

test('a failed call is compared with the last that worked, and only what differs is told', async () => {
  await page.call({ path: '/scans?limit=5', headers });
  await page.call({ path: '/scans?limit=500', headers });
  const failed = await panel.find('400 GET /v1/scans');
  const details = await panel.see(failed, { 'Compared with the last good call': '500', Timing: 'Documented' });
  const region = details['Compared with the last good call'] ?? '';
  expect(region).toMatch(/Query\s+limit\s+5\s+500/);
  expect(region).not.toMatch(/authorization/i);
  await page.call({ path: '/logs' });
  await panel.see(await panel.find('401 GET /v1/logs'), { 'Compared with the last good call': 'No good call' });
});

test('the name of a header unfolds what it is for, and where to read on', async () => {
  await page.call({ path: '/scans?limit=500', headers });
  const failed = await panel.find('400 GET /v1/scans');
  await panel.see(failed, { Response: 'x-ratelimit-limit' });
  await until(
    () =>
      panel.press('x-ratelimit-limit').then(
        () => true,
        () => undefined,
      ),
    { what: 'the sentences to be there' },
  );
  await panel.see(failed, { Response: 'How many calls the limit allows in its window.' });
});

test('evidence leads to the parameter and to the member of the body that it names', async () => {
  await page.call({ path: '/scans?limit=500', headers });
  await panel.see(await panel.find('400 GET /v1/scans'), { Evidence: 'limit', Response: 'error' });
  await panel.press('Go to limit (URL)');
  expect(await focused()).toMatchObject({ text: expect.stringMatching(/^limit\s+500$/), isMarked: true });
  await panel.press('Go to message (Response body)');
  await until(async () => (await focused()).role === 'treeitem', { what: 'the member of the body to have the focus' });
  expect(await focused()).toMatchObject({ text: expect.stringMatching(/^message/), isMarked: true });
});

test('a body of JSON is a tree that folds by the keyboard, and a text', async () => {
  await page.call({ path: '/scans?limit=500', headers });
  await panel.see(await panel.find('400 GET /v1/scans'), { Response: 'message' });
  const items = () => panel.surface.evaluate(() => document.querySelectorAll('[role=tree] [role=treeitem]').length);
  await panel.surface.evaluate(() => document.querySelector<HTMLElement>('[role=tree] [tabindex="0"]')?.focus());
  const unfolded = await items();
  expect(unfolded).toBeGreaterThan(2);
  await key('ArrowLeft');
  await until(async () => (await items()) === 1, { what: 'the tree to be folded' });
  await key('ArrowRight');
  await until(async () => (await items()) === unfolded, { what: 'the tree to be unfolded' });
  await panel.press('Text');
  await until(async () => (await items()) === 0, { what: 'the text' });
});

test('only Chromium leads to its own Network panel', async ({ browserUnderTest }) => {
  await page.call({ path: '/me' });
  const { Request: request } = await panel.see(await panel.find('401 GET /v1/me'), { Request: 'GET /v1/me' });
  expect(request?.includes('Show in Network panel')).toBe(browserUnderTest === 'chromium');
});

test('axe-core finds nothing wrong with a comparison, a tree, timing and marked evidence', async () => {
  await page.call({ path: '/scans?limit=5', headers });
  await page.call({ path: '/scans?limit=500', headers });
  await panel.see(await panel.find('400 GET /v1/scans'), {
    'Compared with the last good call': '500',
    Timing: 'Documented',
    Response: 'message',
  });
  await panel.press('Go to limit (URL)');
  expect(await accessibilityViolations(panel.surface)).toEqual([]);
});
