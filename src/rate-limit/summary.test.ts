import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startOfTests } from '../decode/exchange.fixture.ts';
import { counted, type GivenCall, recordOf, tellingOf } from './bucket.fixture.ts';
import type { Bucket } from './bucket.ts';
import { forecastOf } from './forecast.ts';
import { createLedger } from './ledger.ts';
import { byTightness, detailsOf, summarize } from './summary.ts';

const at = (ms: number) => startOfTests + ms;
const served = (ms: number, remaining?: number, given: GivenCall = {}) =>
  counted('GET /v1/scans → 200', {
    at: ms,
    ...(remaining === undefined ? {} : { says: { limit: 100, remaining, reset: 60 - Math.round(ms / 1000) } }),
    ...given,
  });
const refused = (ms: number, retry: number) =>
  counted('GET /v1/scans → 429', { at: ms, says: { limit: 100, remaining: 0, retry } });
const only = (buckets: readonly Bucket[]) => buckets[0]!;
const now = (calls: Parameters<typeof recordOf>[0], ms: number, inFlight: readonly number[] = []) =>
  summarize(only(recordOf(calls, ms)), inFlight.map(at), at(ms));
const ahead = (...[calls, ms, inFlight = []]: Parameters<typeof now>) =>
  forecastOf(only(recordOf(calls, ms)), now(calls, ms, inFlight), inFlight.map(at), at(ms));
const details = (...[calls, ms, inFlight = []]: Parameters<typeof now>) =>
  detailsOf(only(recordOf(calls, ms)), inFlight.map(at), at(ms));

describe('the level', () => {
  test.each([
    [100, 'ok'],
    [20, 'ok'],
    [19, 'tight'],
    [1, 'tight'],
    [0, 'blocked'],
  ])('with %i of 100 left is %s', (remaining, level) => {
    expect(now([served(0, remaining)], 100).level).toBe(level);
  });

  test('is blocked while the server refuses, whatever is left', () => {
    const calls = [
      served(0, 60),
      counted('GET /v1/scans → 429', { at: 100, says: { limit: 100, remaining: 59, retry: 5 } }),
    ];
    expect(now(calls, 1_000)).toMatchObject({ level: 'blocked', blockedUntil: at(5_150) });
    expect(now(calls, 5_150).level).not.toBe('blocked');
  });

  test('is unknown where nothing was told, and once the window of the figures is over', () => {
    expect(now([served(0)], 100)).toMatchObject({ level: 'unknown', renewed: false });
    expect(now([served(0, 3)], 61_000)).toMatchObject({ level: 'unknown', renewed: true });
  });
});

describe('the pace', () => {
  const even = [0, 1_000, 2_000, 3_000, 4_000, 5_000, 6_000, 7_000, 8_000, 9_000].map((ms, index) =>
    served(ms, 90 - index),
  );

  test('counts what began in the last 10 and 60 s, calls under way included', () => {
    expect(ahead(even, 9_500).pace).toEqual({ last10s: 1, last60s: 10 / 60 });
    expect(ahead(even, 9_500, [9_400, 9_450]).pace.last10s).toBe(1.2);
    expect(ahead(even, 15_000).pace.last10s).toBe(0.5);
  });

  test('tells when nothing will be left, unless the window begins anew before', () => {
    expect(ahead(even, 9_500)).not.toHaveProperty('emptyAt');
    const fast = even.map(({ exchange, ...rest }, index) => ({
      ...rest,
      ...counted('GET /v1/scans → 200', {
        id: exchange.id,
        at: index * 1_000,
        says: { limit: 100, remaining: 20 - index, reset: 60 - index },
      }),
    }));
    expect(ahead(fast, 9_500).emptyAt).toBe(at(9_500 + 11_000));
    expect(ahead(fast, 9_500, [9_400]).emptyAt).toBe(at(9_500) + (10 / 1.1) * 1000);
  });

  test('of hardly any calls empties nothing', () => {
    expect(ahead([served(0, 5)], 30_000)).not.toHaveProperty('emptyAt');
  });

  test('has the longest burst of any second, across its borders', () => {
    const calls = [800, 850, 900, 1_050, 1_700, 1_850].map((ms) => served(ms));
    expect(details(calls, 3_000).burst).toEqual({ calls: 5, at: at(800) });
    expect(details([served(0), served(5_000)], 6_000)).not.toHaveProperty('burst');
  });
});

test('the spend of the last minute is by endpoint, site and tab, most first', () => {
  const calls = [
    served(0, undefined, { tabId: 1 }),
    ...[61_000, 62_000, 63_000].map((ms) => served(ms, undefined, { tabId: 2, initiatorOrigin: 'https://a.example' })),
    counted('POST /v1/analyze → 200', { at: 64_000, tabId: 1, initiatorOrigin: 'https://b.example' }),
  ];
  expect(details(calls, 65_000).spend).toEqual({
    calls: 4,
    endpoints: [
      { who: 'GET /v1/scans', calls: 3 },
      { who: 'POST /v1/analyze', calls: 1 },
    ],
    sites: [
      { who: 'https://a.example', calls: 3 },
      { who: 'https://b.example', calls: 1 },
    ],
    tabs: [
      { tabId: 2, sites: ['https://a.example'], calls: 3 },
      { tabId: 1, sites: ['https://b.example'], calls: 1 },
    ],
  });
});

describe('what others spent', () => {
  test('is the fall that own calls do not explain', () => {
    expect(details([served(0, 90), served(2_000, 80), served(4_000, 70)], 5_000).others).toMatchObject({
      calls: 18,
      fall: 20,
      own: 2,
    });
  });

  test('is nothing where own calls explain it, those under way and those told late included', () => {
    expect(details([served(0, 90), served(2_000, 89), served(4_000, 88)], 5_000)).not.toHaveProperty('others');
    const slow = counted('POST /v1/analyze → 200', { at: 1_000, took: 8_000 });
    expect(details([served(0, 90), served(2_000, 88), slow], 9_500)).not.toHaveProperty('others');
    expect(details([served(0, 90), served(2_000, 88)], 3_000, [1_000])).not.toHaveProperty('others');
  });

  test('is counted anew with each window', () => {
    expect(
      now(
        [
          served(0, 50),
          served(1_000, 20),
          served(61_000, 99, { says: { limit: 100, remaining: 99 } }),
          served(63_000, 98, { says: { limit: 100, remaining: 98 } }),
        ],
        64_000,
      ),
    ).not.toHaveProperty('others');
  });
});

test.each([
  [
    'own calls whose answers overlap',
    [served(0, 999, { took: 1_000 }), served(5, 998, { took: 20 }), served(1_070, 997, { took: 930 })],
    3_000,
  ],
  [
    'another limit',
    [
      served(0, 90),
      served(2_000, 89),
      counted('GET /v1/scans → 200', { at: 4_000, says: { limit: 10, remaining: 3 } }),
    ],
    5_000,
  ],
  [
    'a limit of another endpoint',
    [served(0, 90), counted('POST /v1/analyze → 200', { at: 2_000, says: { limit: 20, remaining: 15 } })],
    5_000,
  ],
  ['a call that began before the record did', [served(0, 90, { took: 331_000 }), served(331_500, 89)], 333_000],
])('%s are blamed on nobody else', (_what, calls, ms) => {
  expect(details(calls, ms)).not.toHaveProperty('others');
});

describe('figures that hold no longer', () => {
  const usedUp = counted('GET /v1/scans → 200', { says: { limit: 100, remaining: 0 } });

  test('are not passed off as current once the window of the plan is over', () => {
    expect(now([usedUp], 59_000)).toMatchObject({ level: 'blocked', stale: false });
    expect(now([usedUp], 61_000)).toMatchObject({ level: 'unknown', stale: true });
    expect(now([usedUp], 61_000)).not.toHaveProperty('share');
  });

  test('are not current after an hour, where no window is known', () => {
    const odd = counted('GET /v1/scans → 200', { says: { limit: 5000, remaining: 40 } });
    expect(now([odd], 3_500_000).stale).toBe(false);
    expect(now([odd], 3_700_000).stale).toBe(true);
  });

  test('are not counted on after a refusal without figures', () => {
    const bare = counted('GET /v1/scans → 429', { at: 1_000 });
    expect(now([served(0, 60), bare], 2_000)).toMatchObject({ level: 'unknown', stale: true });
    expect(now([served(0, 60), bare], 2_000)).not.toHaveProperty('estimate');
  });
});

test('an answer counts as of its header fields, however long its body takes', () => {
  const upload = counted('POST /v1/scans → 200', {
    at: 0,
    took: 10_000,
    says: { limit: 100, remaining: 95, reset: 60 },
  });
  const slow = { ...upload, exchange: { ...upload.exchange, answeredAt: at(200) } };
  const quick = [1_000, 2_000].map((ms, index) => served(ms, 94 - index));
  expect(now([...quick, slow], 11_000)).toMatchObject({ remaining: 93, resetAt: at(60_050) });
});

test('calls under way that use up what is left are said to', () => {
  expect(ahead([served(0, 3)], 1_000, [900, 910, 920]).emptyAt).toBe(at(1_000));
});

test('a pause that was set before the clock was set back does not outlive the next one', () => {
  const hour = 3_600_000;
  const before = counted('GET /v1/scans → 200', { at: hour });
  const calls = [before, counted('GET /v1/scans → 429', { at: 0, says: { retry: 30 } })];
  const ledger = createLedger();
  ledger.note(tellingOf(before), at(hour));
  ledger.note(tellingOf(calls[1]!), at(100));
  expect(summarize(only(ledger.buckets()), [], at(200))).toMatchObject({ level: 'blocked', blockedUntil: at(30_050) });
});

describe('answers that say nothing of the limit', () => {
  test('are counted against what was told last, as an estimate', () => {
    expect(now([served(0, 90), served(2_000), served(3_000)], 4_000)).toMatchObject({
      remaining: 90,
      estimate: { remaining: 88, own: 2 },
      share: 0.88,
    });
  });

  test('are counted against the plan once its window is over', () => {
    const told = counted('GET /v1/scans → 200', { at: 0, says: { limit: 100, remaining: 90 } });
    expect(now([told, served(70_000), served(71_000)], 72_000).estimate).toMatchObject({ remaining: 98, own: 2 });
  });

  test('are not counted against a window that nobody told', () => {
    const odd = counted('GET /v1/scans → 200', { says: { limit: 5000, remaining: 40 } });
    expect(now([odd, served(70_000)], 71_000)).not.toHaveProperty('estimate');
  });

  test('of a network that failed, or of a cache, are no answers', () => {
    const lost = counted('GET /v1/scans', { at: 2_000, failure: 'net::ERR_CONNECTION_REFUSED' });
    const cached = counted('GET /v1/scans → 200', { at: 3_000, responseHeaders: { Age: '120' } });
    expect(now([served(0, 90), lost, cached], 4_000)).not.toHaveProperty('estimate');
  });

  test('give no figure where no answer ever named a limit', () => {
    const summary = now([served(0), served(1_000)], 2_000);
    expect(summary).not.toHaveProperty('estimate');
    expect(summary).not.toHaveProperty('remaining');
    expect(summary).not.toHaveProperty('share');
  });

  test('end with the next answer that does', () => {
    expect(now([served(0, 90), served(2_000), served(4_000, 87)], 5_000)).not.toHaveProperty('estimate');
  });
});

test.each([
  [100, undefined, 'public'],
  [1000, 60, 'developer'],
  [100, 10, 'contract'],
  [240, undefined, 'contract'],
])('a limit of %i in %s s looks like the plan %s', (limit, window, plan) => {
  const policy = window === undefined ? {} : { 'RateLimit-Policy': `${limit};w=${window}` };
  const call = counted('GET /v1/scans → 200', { responseHeaders: { 'X-RateLimit-Limit': String(limit), ...policy } });
  expect(now([call], 100).plan).toBe(plan);
});

test('the tightest comes first: blocked, then by what is left, then the unknown', () => {
  const keys = { free: 90, tight: 3, low: 15 };
  const calls = [
    ...Object.entries(keys).map(([key, remaining], index) => served(index, remaining, { key })),
    counted('GET /v1/scans → 429', { at: 10, key: 'blocked', says: { retry: 9 } }),
    served(20, undefined, { key: 'silent' }),
  ];
  const listed = recordOf(calls, 100).map((bucket) => summarize(bucket, [], at(100)));
  expect(listed.sort(byTightness).map(({ key }) => key)).toEqual(['blocked', 'tight', 'low', 'free', 'silent']);
});

test('whatever was told, no figure is negative, above its limit or no number', () => {
  const call = fc.record({
    ms: fc.nat(100_000),
    took: fc.nat(5_000),
    status: fc.constantFrom(200, 404, 429, 503),
    limit: fc.constantFrom('', '0', '100', '-5', '1e99', 'NaN', '100, 50'),
    remaining: fc.constantFrom('', '0', '50', '500', '-1', 'Infinity', '99999999999'),
    reset: fc.constantFrom('', '0', '60', '-5', '1750000060', '1750000060000', '1e99', 'Thu, 01 Jan 1970 00:00:00 GMT'),
    retry: fc.constantFrom('', '-5', '1e99', 'NaN', '9', 'Thu, 01 Jan 1970 00:00:00 GMT'),
  });
  fc.assert(
    fc.property(fc.array(call, { minLength: 1, maxLength: 20 }), fc.nat(200_000), (calls, ms) => {
      const told = calls.map(({ ms: began, took, status, limit, remaining, reset, retry }, index) => {
        const headers = {
          'X-RateLimit-Limit': limit,
          'X-RateLimit-Remaining': remaining,
          'X-RateLimit-Reset': reset,
          'Retry-After': retry,
        };
        return counted(`GET /v1/scans → ${status}`, { id: `c${index}`, at: began, took, responseHeaders: headers });
      });
      for (const bucket of recordOf(told, ms)) {
        const summary = summarize(bucket, [], at(ms));
        const { remaining, limit, share, resetAt, blockedUntil, estimate } = summary;
        const { emptyAt, pace } = forecastOf(bucket, summary, [], at(ms));
        for (const figure of [
          remaining,
          limit,
          share,
          resetAt,
          blockedUntil,
          emptyAt,
          estimate?.remaining,
          pace.last10s,
        ]) {
          expect(figure === undefined || (Number.isFinite(figure) && figure >= 0)).toBe(true);
        }
        expect(share === undefined || share <= 1).toBe(true);
        expect(remaining === undefined || !limit || remaining <= limit).toBe(true);
        // A countdown is a time ahead, never an epoch: no further than a year from the call.
        for (const instant of [resetAt, blockedUntil])
          expect((instant ?? at(0)) - at(0)).toBeLessThan(367 * 86_400_000);
      }
    }),
  );
});

test('more left than the limit that was told before means another limit', () => {
  const summary = now([served(0, 90), counted('GET /v1/scans → 200', { at: 100, says: { remaining: 500 } })], 200);
  expect(summary.remaining).toBe(500);
  expect(summary).not.toHaveProperty('limit');
});

test('refusals are told apart from what is left', () => {
  expect(now([served(0, 1), refused(1_000, 30)], 2_000)).toMatchObject({
    remaining: 0,
    level: 'blocked',
    blockedUntil: at(31_050),
  });
});
