import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exchange } from '../decode/exchange.fixture.ts';
import { readLimitAnswer, readRateLimit } from './index.ts';
import { epoch, figures, httpDate, now, read } from './reading.fixture.ts';

type Row = readonly [form: string, headers: Readonly<Record<string, string>>, figures: object | undefined];

const forms: readonly Row[] = [
  [
    'drafts -00 to -03',
    { 'RateLimit-Limit': '100, 100;w=10', 'RateLimit-Remaining': '50', 'RateLimit-Reset': '5' },
    { limit: 100, remaining: 50, windowSeconds: 10, reset: 5 },
  ],
  [
    'the oldest draft',
    { 'RateLimit-Limit': '10, 10;window=1, 50;window=60', 'RateLimit-Remaining': '9' },
    { limit: 10, remaining: 9, windowSeconds: 1 },
  ],
  [
    'drafts -04 to -06',
    {
      'RateLimit-Limit': '100',
      'RateLimit-Remaining': '50',
      'RateLimit-Reset': '50',
      'RateLimit-Policy': '10;w=1, 100;w=60',
    },
    { limit: 100, remaining: 50, windowSeconds: 60, reset: 50 },
  ],
  [
    'draft -07',
    { RateLimit: 'limit=100, remaining=50, reset=5', 'RateLimit-Policy': '100;w=10' },
    { limit: 100, remaining: 50, windowSeconds: 10, reset: 5 },
  ],
  [
    'drafts -08 to -11',
    { RateLimit: '"default";r=50;t=30', 'RateLimit-Policy': '"default";q=100;w=60' },
    { limit: 100, remaining: 50, windowSeconds: 60 },
  ],
  [
    'draft -11 with two windows',
    {
      RateLimit: '"daily";r=900;t=80000, "burst";r=3;t=9',
      'RateLimit-Policy': '"burst";q=10;w=60,"daily";q=1000;w=86400',
    },
    { limit: 10, remaining: 3, windowSeconds: 60 },
  ],
  [
    'draft -11 with a window of bytes',
    { RateLimit: '"bytes";r=1, "calls";r=7', 'RateLimit-Policy': '"bytes";q=9;qu="content-bytes","calls";q=10;w=1' },
    { limit: 10, remaining: 7, windowSeconds: 1 },
  ],
  [
    'the proposed names, bare',
    { RateLimit: 'Default;a=50;w=30', 'RateLimit-Policy': 'default;q=100;w=60' },
    { limit: 100, remaining: 50, windowSeconds: 60 },
  ],
  ['a policy alone', { 'RateLimit-Policy': '"p";q=100;w=60' }, { limit: 100, windowSeconds: 60 }],
  ['a policy of unknown unit alone', { 'RateLimit-Policy': '"p";q=100;w=60;qu="moons"' }, {}],
  [
    'Neolens, reset in seconds',
    { 'X-RateLimit-Limit': '100', 'X-RateLimit-Remaining': '42', 'X-RateLimit-Reset': '18' },
    { limit: 100, remaining: 42, reset: 18 },
  ],
  ['reset as epoch seconds', { 'X-RateLimit-Reset': epoch(18) }, { reset: 17.88 }],
  ['reset as epoch ms', { 'X-RateLimit-Reset': String(now + 18_000) }, { reset: 18 }],
  ['reset as epoch seconds with a fraction', { 'X-RateLimit-Reset': `${epoch(18)}.12` }, { reset: 18 }],
  ['reset as an HTTP date', { 'X-RateLimit-Reset': httpDate(18) }, { reset: 17.88 }],
  ['reset as an RFC 3339 date', { 'X-RateLimit-Reset': new Date(now + 18_000).toISOString() }, { reset: 18 }],
  ['reset as a duration', { 'X-RateLimit-Reset': '1m30s' }, { reset: 90 }],
  ['reset as a duration in ms', { 'X-RateLimit-Reset': '12ms' }, { reset: 0.012 }],
  ['reset as a duration in hours', { 'X-RateLimit-Reset': '1h0m0.5s' }, { reset: 3600.5 }],
  [
    'Twitter',
    { 'X-Rate-Limit-Limit': '15', 'X-Rate-Limit-Remaining': '3', 'X-Rate-Limit-Reset': epoch(60) },
    { limit: 15, remaining: 3, reset: 59.88 },
  ],
  [
    'Discord',
    { 'X-RateLimit-Remaining': '0', 'X-RateLimit-Reset': '1470173023', 'X-RateLimit-Reset-After': '1.5' },
    { remaining: 0, reset: 1.5 },
  ],
  [
    'a name per window',
    {
      'X-RateLimit-Limit-Minute': '60',
      'X-RateLimit-Remaining-Minute': '59',
      'X-RateLimit-Limit-Hour': '100',
      'X-RateLimit-Remaining-Hour': '7',
    },
    { limit: 100, remaining: 7, windowSeconds: 3600 },
  ],
  [
    'a repeated field',
    { 'X-RateLimit-Limit': '100, 100', 'X-RateLimit-Remaining': '4, 4', 'X-RateLimit-Reset': '60, 60' },
    { limit: 100, remaining: 4, reset: 60 },
  ],
  ['a reset long past', { 'X-RateLimit-Reset': '1000000000' }, { reset: 0 }],
  ['a reset of 1970', { 'X-RateLimit-Reset': 'Thu, 01 Jan 1970 00:00:00 GMT' }, { reset: 0 }],
  ['a remaining below nothing', { 'X-RateLimit-Remaining': '-1', 'X-RateLimit-Limit': '10' }, { limit: 10 }],
  ['no reset for an effective window', { RateLimit: '"p";r=5;t=30' }, { remaining: 5 }],
  ['a malformed RateLimit', { RateLimit: '"p";r=;t' }, undefined],
  ['a fraction where the draft wants none', { RateLimit: '"p";r=1.5' }, undefined],
  ['no such field', { 'Content-Type': 'application/json' }, undefined],
  ...[
    'NaN',
    '1e99',
    '-5',
    '',
    'soon',
    'unlimited',
    '99999999999999999999',
    '[object Object]',
    '2026-13-45T00:00:00Z',
  ].map(
    (value): Row => [
      `nonsense "${value}"`,
      { 'X-RateLimit-Limit': value, 'X-RateLimit-Remaining': value, 'X-RateLimit-Reset': value },
      undefined,
    ],
  ),
];

test.each(forms)('%s is read for what it says', (_form, headers, expected) => {
  expect(figures(read(200, headers))).toEqual(expected);
});

test("the server's Date corrects the local clock, and a difference of rounding does not", () => {
  const ahead = (seconds: number) => ({ Date: httpDate(seconds), 'X-RateLimit-Reset': epoch(seconds + 30) });
  expect(figures(read(200, ahead(3600)))).toEqual({ reset: 30 });
  expect(figures(read(200, ahead(-3600)))).toEqual({ reset: 30 });
  expect(figures(read(200, ahead(1)))).toEqual({ reset: 30.88 });
});

test('an answer that a cache gave says nothing', () => {
  expect(read(200, { Age: '12', 'X-RateLimit-Remaining': '1' })).toBeUndefined();
  expect(figures(read(200, { Age: '0', 'X-RateLimit-Remaining': '1' }))).toEqual({ remaining: 1 });
  const cached = {
    ...exchange('GET /v1/scans → 200', { responseHeaders: { 'X-RateLimit-Remaining': '1' } }),
    fromCache: true,
  };
  expect(readRateLimit(cached, now)).toBeUndefined();
  expect(readRateLimit(exchange('GET /v1/scans', { failure: 'net::ERR_FAILED' }), now)).toBeUndefined();
});

test('every claim names its source, and sources that disagree are all told', () => {
  const reading = read(
    429,
    {
      'Retry-After': '5',
      RateLimit: 'limit=100, remaining=1, reset=9',
      'x-ratelimit-limit': '50',
      'x-rate-limit-remaining': '2',
    },
    { error: { message: 'in 10 seconds', retry_after: 30 } },
  );
  expect(reading?.claims.map(({ figure, source }) => `${figure} by ${source}`)).toEqual([
    'blockedUntil by Retry-After',
    'blockedUntil by body retry_after',
    'blockedUntil by body message',
    'limit by RateLimit',
    'remaining by RateLimit',
    'resetAt by RateLimit',
    'limit by X-RateLimit-Limit',
    'remaining by X-Rate-Limit-Remaining',
  ]);
});

test('all windows are named', () => {
  expect(read(200, { 'RateLimit-Policy': '"burst";q=10;w=1,"daily";q=1000;w=86400;qu="requests"' })?.policies).toEqual([
    { name: 'burst', quota: 10, windowSeconds: 1, unit: 'requests' },
    { name: 'daily', quota: 1000, windowSeconds: 86_400, unit: 'requests' },
  ]);
  expect(read(200, { 'X-RateLimit-Limit-Day': '1000', 'X-RateLimit-Limit': '60' })?.policies).toEqual([
    { name: 'day', quota: 1000, windowSeconds: 86_400, unit: 'requests' },
  ]);
});

test('the windows are left out of what the record keeps', () => {
  const answer = exchange('GET /v1/scans → 200', { responseHeaders: { 'RateLimit-Policy': '"burst";q=10;w=1' } });
  expect(readLimitAnswer(answer, now)).toEqual({ limit: 10, windowSeconds: 1, claims: [] });
});

test('whatever the fields say, no figure is nonsense and no countdown is an epoch', () => {
  const names = [
    'Retry-After',
    'RateLimit',
    'RateLimit-Policy',
    'RateLimit-Limit',
    'RateLimit-Reset',
    'X-RateLimit-Limit',
    'X-RateLimit-Remaining',
    'X-RateLimit-Reset',
    'X-RateLimit-Reset-After',
    'X-RateLimit-Remaining-Day',
    'X-RateLimit-Reset-Hour',
    'Date',
    'Age',
  ];
  const number = fc.oneof(
    fc.integer(),
    fc.double(),
    fc.bigInt(),
    fc.constantFrom(1e9, 1e12, 2 ** 53, '1e99', 'NaN', '-0'),
  );
  const value = fc.oneof(
    number.map(String),
    fc.string(),
    fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
    number.map((each) => `"p";r=${each};t=${each}`),
    number.map((each) => `limit=${each}, remaining=${each}, reset=${each}`),
    number.map((each) => `"p";q=${each};w=${each}`),
    number.map((each) => `${each}s`),
  );
  const headers = fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 8 });
  const body = fc.oneof(
    number.map((each) => `{"error":{"message":"in ${each} seconds","retry_after":${each}}}`),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.constantFrom(200, 429, 503), headers, body, (status, given, text) => {
      const reading = read(status, given, text);
      const all = figures(reading) ?? {};
      for (const figure of Object.values(all)) expect(Number.isFinite(figure) && (figure as number) >= 0).toBe(true);
      for (const figure of ['limit', 'remaining', 'windowSeconds'] as const) {
        if (figure in all) expect(Number.isInteger(all[figure])).toBe(true);
      }
      const year = 366 * 24 * 3600;
      expect((all['reset'] as number | undefined) ?? 0).toBeLessThanOrEqual(year);
      expect((all['blocked'] as number | undefined) ?? 0).toBeLessThanOrEqual(year);
      for (const claim of reading?.claims ?? []) expect(Number.isFinite(claim.value)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
