import { accessibilityViolations } from './axe.ts';
import { until } from './browsers/until.ts';
import { expect, test } from './fixtures.ts';
import { type Inspected, inspect } from './harness.ts';
import { keys } from './mock-api/keys.ts';
import type { PanelPage } from './pages/panel.ts';

let page: Inspected;
test.beforeEach(async ({ driver }) => {
  page = await inspect(driver);
});
test.afterEach(() => page.close());

const failing = { path: '/scans?mock-status=500' };
const authorized = { authorization: `Bearer ${keys.developer.key}` };

async function labels(panel: PanelPage): Promise<string[]> {
  return (await panel.rows()).map(({ label }) => label.replace(/ — .*/, ''));
}

async function untilCount(panel: PanelPage, count: number): Promise<void> {
  await until(async () => (await panel.count()) === count, { what: `${count} rows` });
}

/** A key in the list, with what the list then says of its active row. */
async function press(panel: PanelPage, key: string): Promise<void> {
  await panel.surface.evaluate((pressed) => {
    const list = document.querySelector<HTMLElement>('[aria-label="Calls"]');
    list?.focus();
    list?.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true }));
  }, key);
}

async function show(panel: PanelPage, scope: string): Promise<void> {
  await panel.surface.evaluate((value) => {
    const select = document.querySelector<HTMLSelectElement>('select[aria-label="Show"]');
    if (!select) throw new Error('The panel has no choice of calls.');
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }, scope);
}

test('repeats of one failure are one incident, which unfolds to its calls and says when it worked again', async () => {
  const panel = await page.openPanel();
  await page.call(failing);
  await page.call({ path: '/me' });
  await page.call(failing);
  await untilCount(panel, 3);
  await panel.press('Incidents');
  await untilCount(panel, 2);
  expect((await panel.row(1)).label).toMatch(/^500 GET \/v1\/scans — .*, 2 calls, .*, no success seen since$/);
  await panel.select(1);
  await press(panel, 'ArrowRight');
  await untilCount(panel, 4);
  const tree = await panel.surface.evaluate(() =>
    [...document.querySelectorAll('[role=treegrid] [role=row][aria-rowindex]')].map((row) => [
      row.getAttribute('aria-level'),
      row.getAttribute('aria-expanded'),
    ]),
  );
  expect(tree).toEqual([
    ['1', 'false'],
    ['1', 'true'],
    ['2', null],
    ['2', null],
  ]);
  expect(await accessibilityViolations(panel.surface)).toEqual([]);
  await press(panel, 'ArrowLeft');
  await untilCount(panel, 2);
  await page.call({ path: '/scans' });
  await panel.press('Incidents');
  await untilCount(panel, 4);
});

test('an incident has recovered once its endpoint works with the same key', async () => {
  const panel = await page.openPanel();
  await page.call({ ...failing, headers: authorized });
  await untilCount(panel, 1);
  await panel.press('Incidents');
  await page.call({ path: '/scans', headers: authorized });
  await until(async () => (await panel.row(0)).label.includes('worked again at'), { what: 'the incident to recover' });
});

test('calls that did not fail are listed when everything is asked for', async () => {
  const panel = await page.openPanel();
  await page.call({ path: '/me', headers: authorized });
  await page.call({ path: '/logs' });
  await untilCount(panel, 1);
  await show(panel, 'everything');
  await untilCount(panel, 2);
  expect(await labels(panel)).toEqual(['200 GET /v1/me', '401 GET /v1/logs']);
  await show(panel, 'failures');
  await untilCount(panel, 1);
});

test('a call under way for longer than usual is named, and gone when it has its answer', async () => {
  const panel = await page.openPanel();
  const answer = page.call({ path: '/scans?mock-delay=6000', headers: authorized });
  await until(async () => (await panel.text()).includes('1 call under way for longer than usual'), {
    what: 'the call to be named',
  });
  await panel.press('1 call under way for longer than usual');
  await until(
    async () => (await panel.rows()).some(({ label }) => /^… GET \/v1\/scans — Under way for .* usual /.test(label)),
    {
      what: 'its row',
    },
  );
  expect(await answer).toBe('200');
  await untilCount(panel, 0);
});

test('an endpoint that is hidden stays so in a panel opened later, until that is undone', async () => {
  const panel = await page.openPanel();
  await page.call(failing);
  await page.call({ path: '/me' });
  await page.call(failing);
  await untilCount(panel, 3);
  await panel.select(0);
  await panel.surface.evaluate(() => {
    document.querySelector<HTMLElement>('[aria-selected="true"] button[aria-label="Hide this endpoint"]')?.click();
  });
  await untilCount(panel, 1);
  expect(await panel.text()).toContain('2 hidden');
  await page.tab.closeDevTools();
  const again = await page.openPanel();
  await until(async () => (await again.text()).includes('2 hidden'), { what: 'both to be hidden' });
  expect(await labels(again)).toEqual(['401 GET /v1/me']);
  await again.press('Show GET /v1/scans again');
  await untilCount(again, 3);
});

test('a column sorts by its head, is set as wide as a key asks, and stays so in a panel opened later', async () => {
  const panel = await page.openPanel();
  await page.call(failing);
  await page.call({ path: '/me' });
  await untilCount(panel, 2);
  await panel.press('Status');
  await until(async () => (await labels(panel))[0] === '401 GET /v1/me', { what: 'the rows in another order' });
  const sorted = await panel.surface.evaluate(() =>
    [...document.querySelectorAll('[role=columnheader]')].map((head) => head.getAttribute('aria-sort')),
  );
  expect(sorted).toEqual(['ascending', 'none', 'none', 'none', 'none']);
  const widthOf = (each: PanelPage) =>
    each.surface.evaluate(() =>
      Number(document.querySelector('[role=separator][aria-label="Resize Method"]')?.getAttribute('aria-valuenow')),
    );
  const before = await widthOf(panel);
  await panel.surface.evaluate(() => {
    document
      .querySelector('[role=separator][aria-label="Resize Method"]')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true }));
  });
  await until(async () => (await widthOf(panel)) === before + 10, { what: 'a wider column' });
  await page.tab.closeDevTools();
  const again = await page.openPanel();
  await untilCount(again, 2);
  await until(async () => (await widthOf(again)) === before + 10, { what: 'the width that was set' });
});
