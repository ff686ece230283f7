import { describe, expect, test } from 'vitest';
import { startOfTests } from '../decode/exchange.fixture.ts';
import { counted, recordOf, tellingOf } from './bucket.fixture.ts';
import { keptSeconds } from './kept.ts';
import { createLedger, maxBuckets } from './ledger.ts';
import { begunIn, endedIn } from './slot.ts';
import { maxSpenders } from './spenders.ts';

const now = startOfTests + 60_000;
const calls = (bucket: ReturnType<typeof recordOf>[number] | undefined) =>
  (bucket?.slots ?? []).reduce((sum, slot) => sum + begunIn(slot), 0);

describe('a call', () => {
  test('counts in the second in which it began and in the one in which it ended, by outcome', () => {
    const [bucket] = recordOf([
      counted('GET /v1/scans → 200', { at: 150, took: 900, says: { limit: 100, remaining: 9 } }),
      counted('GET /v1/scans → 429', { at: 1150 }),
      counted('GET /v1/scans', { at: 1250, failure: 'net::ERR_FAILED' }),
    ]);
    expect(bucket?.slots).toEqual([
      { second: startOfTests / 1000, begun: { 1: 1 }, ended: {}, by: { 0: 1 } },
      {
        second: startOfTests / 1000 + 1,
        begun: { 1: 1, 2: 1 },
        ended: { served: 1, refused: 1, unanswered: 1 },
        low: 9,
        high: 9,
        highSince: startOfTests / 1000,
        limit: 100,
        by: { 0: 2 },
      },
    ]);
    expect(bucket?.spenders).toEqual([{ endpoint: 'GET /v1/scans', site: 'https://api.neolens.ai', tabId: 1 }]);
  });

  test('that a cache answered, that is under way or that is known by its preflight alone counts for nothing', () => {
    const { endedAt: _open, ...open } = counted('GET /v1/scans').exchange;
    expect(recordOf([counted('GET /v1/scans → 200', { fromCache: true })])).toEqual([]);
    expect(recordOf([{ ...counted('GET /v1/scans'), exchange: open }])).toEqual([]);
    expect(recordOf([{ ...counted('GET /v1/scans → 200'), isStandIn: true }])).toEqual([]);
  });

  test('that is told again counts once, by what is known of it last', () => {
    const ledger = createLedger();
    const first = counted('GET /v1/scans', { failure: '' });
    const known = counted('GET /v1/scans → 429', { says: { limit: 100, remaining: 0, retry: 9 } });
    ledger.note(tellingOf(first), now);
    ledger.note(tellingOf(known, [first]), now);
    ledger.note(tellingOf(known, [known]), now);
    const [bucket] = ledger.buckets();
    expect(calls(bucket)).toBe(1);
    expect(bucket?.slots[0]?.ended).toEqual({ refused: 1 });
    expect(bucket?.answers).toHaveLength(1);
  });

  test('whose key is seen only by the second source moves to that key, with what the first one read', () => {
    const ledger = createLedger();
    const hidden = counted('GET /v1/scans → 200', { credentials: 'unseen', says: { limit: 100, remaining: 9 } });
    const seen = counted('GET /v1/scans → 200', { key: 'k3y001', says: {} });
    ledger.note(tellingOf(hidden), now);
    ledger.note(tellingOf(seen, [hidden]), now);
    expect(ledger.buckets().map(({ key, answers }) => [key, answers.length])).toEqual([['k3y001', 1]]);
    expect(calls(ledger.buckets()[0])).toBe(1);
  });

  test('that two sources told as two is one once they are joined', () => {
    const ledger = createLedger();
    const [first, second] = [
      counted('GET /v1/scans → 200', { id: 'web:1' }),
      counted('GET /v1/scans → 200', { id: 'har:1' }),
    ];
    ledger.note(tellingOf(first), now);
    ledger.note(tellingOf(second), now);
    ledger.note(tellingOf(first, [first, second]), now);
    expect(calls(ledger.buckets()[0])).toBe(1);
  });
});

test('keys and hosts are kept apart', () => {
  const buckets = recordOf([
    counted('GET /v1/scans → 200', { key: 'aaaaaa', says: { limit: 100, remaining: 9 } }),
    counted('GET /v1/scans → 200', { at: 1, key: 'bbbbbb', says: { limit: 1000, remaining: 5 } }),
    counted('GET /v1/scans → 200', { at: 2, key: 'aaaaaa', origin: 'http://localhost:81' }),
  ]);
  expect(buckets.map(({ host, key, plan }) => [host, key, plan?.limit])).toEqual([
    ['api.neolens.ai', 'aaaaaa', 100],
    ['api.neolens.ai', 'bbbbbb', 1000],
    ['localhost:81', 'aaaaaa', undefined],
  ]);
});

test('what is older than five minutes goes, the plan stays', () => {
  const ledger = createLedger();
  ledger.note(tellingOf(counted('GET /v1/scans → 200', { says: { limit: 100, remaining: 9 } })), now);
  const later = counted('GET /v1/scans → 200', { at: (keptSeconds + 60) * 1000 });
  ledger.note(tellingOf(later), startOfTests + (keptSeconds + 61) * 1000);
  const [bucket] = ledger.buckets();
  expect(calls(bucket)).toBe(1);
  expect(bucket?.plan?.limit).toBe(100);
});

test('calls from before the clock was set back do not push the present out', () => {
  const ledger = createLedger();
  const hour = 3_600_000;
  const before = counted('GET /v1/scans → 200', { at: hour, says: { limit: 100, remaining: 1 } });
  ledger.note(tellingOf(before), startOfTests + hour);
  ledger.note(tellingOf(counted('GET /v1/scans → 200', { says: { limit: 100, remaining: 60 } })), now);
  const [bucket] = ledger.buckets();
  expect(bucket?.answers.map(({ said }) => said.remaining)).toEqual([60]);
  expect(calls(bucket)).toBe(1);
  expect(bucket?.lastAt).toBe(startOfTests + 50);
});

test('of too many keys those used longest ago go, and are told to be gone', () => {
  const ledger = createLedger();
  for (let index = 0; index < maxBuckets + 2; index++) {
    ledger.note(tellingOf(counted('GET /v1/scans → 200', { at: index * 10, key: `k${index}` })), now);
  }
  expect(ledger.buckets()).toHaveLength(maxBuckets);
  const changes = ledger.takeChanges();
  expect([...changes].filter(([, bucket]) => !bucket).map(([key]) => key)).toEqual([
    'api.neolens.ai k0',
    'api.neolens.ai k1',
  ]);
  expect(ledger.takeChanges().size).toBe(0);
  ledger.returnChanges(changes);
  expect(ledger.takeChanges().size).toBe(changes.size);
});

test('of too many endpoints the calls count, but for nobody; those of long ago make room', () => {
  const ledger = createLedger();
  for (let index = 0; index < maxSpenders + 5; index++) {
    ledger.note(tellingOf(counted(`GET /v1/x${index} → 404`, { at: index })), now);
  }
  const [bucket] = ledger.buckets();
  expect(calls(bucket)).toBe(maxSpenders + 5);
  expect(bucket?.spenders).toHaveLength(maxSpenders);
  const later = (keptSeconds + 90) * 1000;
  ledger.note(tellingOf(counted('GET /v1/me → 200', { at: later })), startOfTests + later);
  ledger.note(tellingOf(counted('GET /v1/logs → 200', { at: later + 1 })), startOfTests + later);
  expect(ledger.buckets()[0]?.spenders.map(({ endpoint }) => endpoint)).toEqual(['GET /v1/logs']);
});

test('a second in which calls only ended takes no room once they are taken out', () => {
  const ledger = createLedger();
  const call = counted('GET /v1/scans → 200', { at: 0, took: 5_000 });
  ledger.note(tellingOf(call), now);
  expect(ledger.buckets()[0]?.slots.map(endedIn)).toEqual([0, 1]);
  const shorter = counted('GET /v1/scans → 200', { id: call.exchange.id, at: 0, took: 100 });
  ledger.note(tellingOf(shorter, [call]), now);
  expect(ledger.buckets()[0]?.slots.map(endedIn)).toEqual([1]);
});
