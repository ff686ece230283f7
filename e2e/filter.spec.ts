import { accessibilityViolations } from './axe.ts';
import { until } from './browsers/until.ts';
import { expect, test } from './fixtures.ts';
import { type Inspected, inspect } from './harness.ts';
import { keys } from './mock-api/keys.ts';
import { type FilterBox, filterBox } from './pages/filter-box.ts';
import type { PanelPage } from './pages/panel.ts';

let page: Inspected;
test.beforeEach(async ({ driver }) => {
  page = await inspect(driver);
});
test.afterEach(() => page.close());

/** A panel with three failed calls, and its filter box. */
async function open(): Promise<{ panel: PanelPage; box: ReturnType<typeof filterBox> }> {
  const panel = await page.openPanel();
  await page.call({ path: '/me' });
  await page.call({ path: '/scans?limit=500', headers: { authorization: `Bearer ${keys.developer.key}` } });
  await page.call({ path: '/logs?mock-status=500' });
  await panel.find('500 GET /v1/logs');
  await panel.find('400 GET /v1/scans');
  return { panel, box: filterBox(panel.surface) };
}

async function labels(panel: PanelPage): Promise<string[]> {
  return (await panel.rows()).map(({ label }) => label.replace(/ — .*/, ''));
}

async function shows(panel: PanelPage, expected: readonly string[]): Promise<void> {
  await until(async () => JSON.stringify(await labels(panel)) === JSON.stringify(expected), {
    what: `the rows ${expected.join(', ')}`,
  });
}

async function says(box: ReturnType<typeof filterBox>, expected: (state: FilterBox) => boolean, what: string) {
  let seen: FilterBox | undefined;
  const found = until(
    async () => {
      seen = await box.state();
      return expected(seen) && seen;
    },
    { what },
  );
  return found.catch((error: unknown) => {
    throw new Error(`${String(error)} The box: ${JSON.stringify(seen)}`);
  });
}

test('a filter of fields leaves the calls that it asks for, and says so in plain words', async () => {
  const { panel, box } = await open();
  await box.type('status:4xx -path:/v1/me');
  await shows(panel, ['400 GET /v1/scans']);
  const { description, role } = await box.state();
  expect(description).toContain('Shows calls where the status is 400 to 499 and the path does not have “/v1/me”.');
  expect(role).toBe('searchbox');
  await box.type('status:401 or status:5xx');
  await shows(panel, ['401 GET /v1/me', '500 GET /v1/logs']);
  await box.type('/l[io]mit/i');
  await shows(panel, ['400 GET /v1/scans']);
});

test('a part that cannot be read is underlined and explained, and the rest filters', async () => {
  const { panel, box } = await open();
  await box.type('status:4xx is:broken -/v1/me');
  await shows(panel, ['400 GET /v1/scans']);
  const state = await says(box, ({ invalid }) => invalid, 'the box to be invalid');
  expect(state.marked).toEqual(['is:broken']);
  expect(state.description).toContain('is:broken Left out: not a state.');
  expect(await accessibilityViolations(panel.surface)).toEqual([]);
  await box.type('status:4xx');
  await says(box, ({ invalid, marked }) => !invalid && marked.length === 0, 'the box to be sound');
});

test('fields and values of the list are suggested, and taken with the arrow keys, Tab, Enter or the mouse', async () => {
  const { panel, box } = await open();
  await box.type('st');
  await says(box, ({ options }) => options.join() === 'status:', 'the field to be suggested');
  expect(await accessibilityViolations(panel.surface)).toEqual([]);
  expect(await box.press('Tab')).toBe(false);
  expect(await box.press('ArrowDown', 'Tab')).toBe(true);
  const values = await says(box, ({ value, options }) => value === 'status:' && options.length > 3, 'the values');
  expect(values.options.slice(0, 3).sort()).toEqual(['status:400', 'status:401', 'status:500']);
  expect(await accessibilityViolations(panel.surface)).toEqual([]);
  await box.press('ArrowUp');
  expect((await box.state()).options.at(-1)).toBe('>status:net');
  expect(await box.press('Escape')).toBe(true);
  await says(box, ({ options, value }) => options.length === 0 && value === 'status:', 'the list to be gone');
  await box.type('status:40');
  await box.press('ArrowDown', 'Enter');
  const { value } = await says(box, ({ options }) => options.length === 0, 'the value to be taken');
  expect(value).toMatch(/^status:40[01] $/);
  await box.type('path:lo');
  await says(box, ({ options }) => options.join() === 'path:/v1/logs', 'the path to be suggested');
  await box.click('path:/v1/logs');
  await shows(panel, ['500 GET /v1/logs']);
});

test('Escape empties the box, and the last filters are at hand, in a later panel those that name no one', async () => {
  const { panel, box } = await open();
  await box.type('status:5xx');
  await box.press('Enter');
  await box.type('mustermann');
  await box.press('Enter', 'Escape');
  await shows(panel, ['401 GET /v1/me', '400 GET /v1/scans', '500 GET /v1/logs']);
  await box.press('ArrowDown');
  const recent = await says(box, ({ options }) => options.length > 2, 'the last filters');
  expect(recent.options.slice(0, 2)).toEqual(['mustermann', 'status:5xx']);
  await page.tab.closeDevTools();
  const later = filterBox((await page.openPanel()).surface);
  const kept = await until(
    async () => {
      await later.type('');
      await later.press('ArrowDown');
      const { options } = await later.state();
      return options[0] === 'status:5xx' && options;
    },
    { what: 'the stored filter' },
  );
  expect(kept).not.toContain('mustermann');
});
