import { expect, test } from 'vitest';
import { decoded, ruleIds } from '../decoded.fixture.ts';
import { credential, exchange, type Given, startOfTests } from '../exchange.fixture.ts';

/** So many calls, one a second, the last one a second before the start of the tests. */
function calls(count: number, given: Given = {}) {
  return Array.from({ length: count }, (_, index) =>
    exchange('GET /v1/scans → 200', {
      id: `call-${index}`,
      ...given,
      startedAt: startOfTests - 1_000 * (count - index),
    }),
  );
}

/** On record since well before the window: another host was called then. */
const before = exchange('GET /v1/me → 200', {
  id: 'before',
  origin: 'https://api.neolens.health',
  startedAt: startOfTests - 70_000,
});

const last: Given = { id: 'last' };

test('shared-limit explains a 429 after fewer calls than any documented limit allows', () => {
  const diagnosis = decoded('GET /v1/scans → 429', last, { earlier: [before, ...calls(3)] });
  expect(diagnosis).toMatchObject({
    ruleId: 'shared-limit',
    certainty: 'possible',
    cause:
      'This browser made 4 calls with this key in the last 60 s, fewer than any documented limit: others may use the same key or IP address.',
  });
  expect(diagnosis.fix[0]).toMatch(/^Look first at other sites of this browser .*`Watch this site`/);
});

test('shared-limit sets own calls against what the server counts', () => {
  const given = { ...last, responseHeaders: { 'x-ratelimit-limit': '100', 'x-ratelimit-remaining': '0' } };
  const diagnosis = decoded('GET /v1/scans → 429', given, { earlier: [before, ...calls(3)] });
  expect(ruleIds(diagnosis)).toEqual(['window-exhausted', 'shared-limit']);
  expect(diagnosis.alternatives[0]?.cause).toBe(
    'This browser made 4 calls with this key in the last 60 s; the server counts 100: others use the same key or IP address.',
  );
});

test('shared-limit names the sites that are not watched first', () => {
  const unwatched = ['https://app.example', 'https://admin.example'];
  expect(decoded('GET /v1/scans → 429', last, { earlier: [], unwatched }).fix[0]).toMatch(
    /^Look first at `https:\/\/app\.example` and `https:\/\/admin\.example`: not watched/,
  );
});

test('shared-limit does not count calls with another key, to another host or from before the window', () => {
  const others = [
    ...calls(40, { credentials: [credential({ fingerprint: 'other1' })] }),
    ...calls(40, { origin: 'https://api.neolens.health' }),
    ...calls(90).slice(0, 30),
  ].toSorted((first, second) => (first.startedAt ?? 0) - (second.startedAt ?? 0));
  expect(decoded('GET /v1/scans → 429', last, { earlier: others }).cause).toMatch(/^This browser made 1 call /);
});

test('shared-limit does not explain a limit that this browser used up itself', () => {
  const given = { ...last, responseHeaders: { 'x-ratelimit-limit': '5', 'x-ratelimit-remaining': '0' } };
  expect(ruleIds(decoded('GET /v1/scans → 429', given, { earlier: calls(4) }))).toEqual(['window-exhausted']);
});

test('shared-limit names no key that it did not see', () => {
  const given = { credentials: 'unseen' } as const;
  const diagnosis = decoded('GET /v1/scans → 429', { ...last, ...given }, { earlier: [before, ...calls(3, given)] });
  expect(diagnosis.cause).toMatch(/^This browser made 4 calls to `api\.neolens\.ai` in the last 60 s/);
});

test('shared-limit stays a guess where the server counts little more than this browser made', () => {
  const given = { ...last, responseHeaders: { 'x-ratelimit-limit': '10', 'x-ratelimit-remaining': '0' } };
  const earlier = calls(7);
  expect(ruleIds(decoded('GET /v1/scans → 429', given, { earlier }))).toEqual(['window-exhausted', 'shared-limit']);
  expect(ruleIds(decoded('GET /v1/scans → 429', given, { earlier: calls(8) }))).toEqual(['window-exhausted']);
});

test('shared-limit blames nobody where the window began before the first call on record', () => {
  const given = { ...last, responseHeaders: { 'x-ratelimit-limit': '1000', 'x-ratelimit-remaining': '0' } };
  expect(decoded('GET /v1/scans → 429', last, { earlier: calls(3) })).toMatchObject({
    certainty: 'possible',
    cause:
      'This browser made 4 calls with this key in the last 3 s, and nothing before is on record: earlier calls or others may have used the limit up.',
  });
  expect(decoded('GET /v1/scans → 429', given, { earlier: calls(3) }).alternatives[0]?.cause).toBe(
    'This browser made 4 calls with this key in the last 3 s, and nothing before is on record; the server counts 1,000: earlier calls or others may have used the limit up.',
  );
});

test('shared-limit says that no earlier call is on record where the first one is refused', () => {
  const given = { ...last, responseHeaders: { 'x-ratelimit-limit': '1000', 'x-ratelimit-remaining': '0' } };
  expect(decoded('GET /v1/scans → 429', last, { earlier: [] })).toMatchObject({
    ruleId: 'shared-limit',
    certainty: 'possible',
    cause: 'No earlier call is on record, so it is not known who used the limit up.',
  });
  expect(decoded('GET /v1/scans → 429', given, { earlier: [] }).alternatives[0]?.cause).toBe(
    'No earlier call is on record, so it is not known who used the limit up; the server counts 1,000.',
  );
});

test('shared-limit claims nothing without a record of earlier calls', () => {
  expect(decoded('GET /v1/scans → 429', last).ruleId).toBe('rate-limited');
});
