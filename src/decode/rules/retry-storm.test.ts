import { expect, test } from 'vitest';
import { decoded, ruleIds } from '../decoded.fixture.ts';
import { credential, exchange, type Given, startOfTests } from '../exchange.fixture.ts';

const used = { 'x-ratelimit-remaining': '0', 'retry-after': '60' };

/** A refused call so many ms after the start of the tests, which took 120 ms and asked for a minute's wait. */
function refused(id: string, at: number, given: Given = {}) {
  return exchange('GET /v1/scans → 429', {
    id,
    startedAt: startOfTests + at,
    endedAt: startOfTests + at + 120,
    responseHeaders: used,
    ...given,
  });
}

const again: Given = { startedAt: startOfTests + 20_120, endedAt: startOfTests + 20_200, responseHeaders: used };

test('retry-storm explains a call within the wait that an earlier 429 named: how early, and the how-manieth', () => {
  const earlier = [refused('first', 0), refused('second', 5_000, { responseHeaders: {} })];
  const diagnosis = decoded('GET /v1/scans → 429', again, { earlier, now: startOfTests + 21_000 });
  expect(diagnosis).toMatchObject({
    ruleId: 'retry-storm',
    certainty: 'certain',
    cause:
      'An earlier 429 asked to wait, and `GET /v1/scans` came 40 s too early. It is the 2nd refused call of this key within that wait.',
    retry: { verdict: 'after', at: startOfTests + 80_200 },
  });
  expect(diagnosis.evidence).toContainEqual({
    where: 'earlier-call',
    name: 'GET /v1/scans',
    value: '429',
    callId: 'first',
  });
});

test('retry-storm wins over the used-up window, which stays an alternative', () => {
  expect(ruleIds(decoded('GET /v1/scans → 429', again, { earlier: [refused('first', 0)] })).slice(0, 2)).toEqual([
    'retry-storm',
    'window-exhausted',
  ]);
});

test.each<[string, Given]>([
  ['that was over by then', { responseHeaders: { 'retry-after': '10' } }],
  ['that another key got', { credentials: [credential({ fingerprint: 'other1' })] }],
  ['that another host named', { origin: 'https://api.neolens.health' }],
  ['that came only after this call was sent', { endedAt: startOfTests + 20_150 }],
  ['that named no time', { responseHeaders: {} }],
  ['that is absurd', { responseHeaders: { 'retry-after': '99999999' } }],
])('retry-storm does not explain a wait %s', (_about, given) => {
  const diagnosis = decoded('GET /v1/scans → 429', again, { earlier: [refused('first', 0, given)] });
  expect(diagnosis.ruleId).toBe('window-exhausted');
});

test('retry-storm counts one refused call as none that came before, and names no key that it did not see', () => {
  const given = { credentials: 'unseen' } as const;
  const earlier = [refused('first', 0, given)];
  const { cause, fix } = decoded('GET /v1/scans → 429', { ...again, ...given }, { earlier });
  expect(cause).toBe('An earlier 429 asked to wait, and `GET /v1/scans` came 40 s too early.');
  expect(fix[1]).toBe('Make one place in your code hold back all calls to `api.neolens.ai` until the wait is over.');
});

test('retry-storm explains a call within the wait though its own answer says that quota is left', () => {
  const responseHeaders = { 'x-ratelimit-remaining': '42' };
  const diagnosis = decoded('GET /v1/scans → 429', { ...again, responseHeaders }, { earlier: [refused('first', 0)] });
  expect(ruleIds(diagnosis).slice(0, 2)).toEqual(['retry-storm', 'burst']);
});

test('retry-storm claims nothing without a record of earlier calls, or without a start', () => {
  expect(decoded('GET /v1/scans → 429', again).ruleId).toBe('window-exhausted');
  const { startedAt: _unseen, ...late } = again;
  expect(decoded('GET /v1/scans → 429', late, { earlier: [refused('first', 0)] }).ruleId).toBe('window-exhausted');
});
