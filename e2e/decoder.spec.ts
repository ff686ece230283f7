import { expect, test } from './fixtures.ts';
import { type Inspected, inspect } from './harness.ts';
import { keys, trialKey } from './mock-api/keys.ts';
import { watchBases } from './pages/options.ts';

const bearer = (key: string) => ({ authorization: `Bearer ${key}` });
const developer = bearer(keys.developer.key);
const json = { ...developer, 'content-type': 'application/json' };

let page: Inspected;
test.beforeEach(async ({ driver }) => {
  page = await inspect(driver);
});
test.afterEach(() => page.close());

test('a call within the wait of an earlier 429 is told from the one that used the limit up', async () => {
  const panel = await page.openPanel();
  const headers = bearer(trialKey('decoderstorm'));
  for (let call = 0; call < 6; call++) await page.call({ path: '/scans', headers });
  await panel.see(await panel.find('429 GET /v1/scans'), { Cause: 'The limit of 5 calls', Evidence: 'Retry-After' });
  await page.call({ path: '/me', headers });
  await panel.see(await panel.find('429 GET /v1/me'), {
    Cause: 'An earlier 429 asked to wait',
    Evidence: 'Earlier call',
    Fix: 'withBackoff',
  });
});

test('a key that a redirect to another origin drops is named with both URLs', async ({ driver }) => {
  const elsewhere = page.site.api.base.replace('127.0.0.1', 'localhost');
  await watchBases(driver, [elsewhere]);
  const panel = await page.openPanel();
  expect(await page.call({ path: '/scans?mock-redirect=cross', headers: developer })).toBe('401');
  const details = await panel.see(await panel.find('401 GET /v1/scans'), { Cause: 'redirected the call to' });
  expect(details['Cause']).toContain(`${page.site.api.base}/scans`);
  expect(details['Cause']).toContain(`${elsewhere}/scans`);
});

test('the scope that a key lacks is named once the key has been asked for its scopes, even after the refusal', async () => {
  const panel = await page.openPanel();
  await page.call({ path: '/logs?mock-status=403&mock-details=null', headers: developer });
  await panel.find('403 GET /v1/logs');
  await page.call({ path: '/auth/me', headers: developer });
  await panel.see(await panel.find('403 GET /v1/logs'), {
    Cause: 'Scope admin:audit is missing from the key, which has',
  });
});

test('JSON that was encoded twice is told from JSON that is broken, and each says where', async () => {
  const panel = await page.openPanel();
  const body = JSON.stringify({ image_data: 'x', modality: 'CT' });
  const refused = { method: 'POST', headers: json };
  await page.call({ ...refused, path: '/analyze', body: JSON.stringify(body) });
  await panel.see(await panel.find('400 POST /v1/analyze'), {
    Cause: 'it was encoded twice',
    Fix: 'JSON.stringify(data)',
  });
  await page.call({ ...refused, path: '/measurement', body: '{"structure": "femur",\n}' });
  await panel.see(await panel.find('400 POST /v1/measurement'), {
    Cause: 'line 2, column 1, at a closing bracket: a comma stands before',
  });
});

test('a file that is no picture is known by its bytes, whatever it declares', async () => {
  const panel = await page.openPanel();
  const image_data = btoa('GIF89a and what follows in it');
  await page.call({
    method: 'POST',
    path: '/analyze',
    headers: json,
    body: JSON.stringify({ image_data }),
  });
  await panel.see(await panel.find('400 POST /v1/analyze'), { Cause: 'The bytes of image_data are GIF' });
});

test('an HTML page under a status of success is listed as an error', async () => {
  const panel = await page.openPanel();
  const headers = { ...developer, accept: 'application/json' };
  await page.call({ path: '/scans?format=csv', headers: developer });
  await page.call({ path: '/scans?mock-status=500&mock-sent-status=200&mock-shape=html', headers });
  await panel.see(await panel.find('200 GET /v1/scans'), { Cause: 'text/html where application/json was asked for' });
  expect(await page.settledLabels(panel)).toHaveLength(2);
});
