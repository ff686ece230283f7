import { expect, test } from 'vitest';
import { decoded, ruleIds } from '../decoded.fixture.ts';
import { exchange, type Given, startOfTests } from '../exchange.fixture.ts';

/** A call to plain http that is redirected to https. */
function redirected(given: Given = {}) {
  return exchange('GET /v1/scans → 308', {
    id: 'first',
    origin: 'http://api.neolens.ai',
    startedAt: startOfTests - 100,
    redirectTo: 'https://api.neolens.ai/v1/scans',
    ...given,
  });
}

const bare: Given = { credentials: 'absent' };

test('dropped-authorization explains a 401 behind a redirect to another origin, with both URLs', () => {
  const diagnosis = decoded('GET /v1/scans → 401', bare, { earlier: [redirected()] });
  expect(diagnosis).toMatchObject({
    ruleId: 'dropped-authorization',
    certainty: 'certain',
    cause:
      '`http://api.neolens.ai/v1/scans` redirected the call to `https://api.neolens.ai/v1/scans`, and browsers drop `Authorization` on a redirect to another origin.',
    snippets: [{ language: 'http', code: 'GET /v1/scans\nHost: api.neolens.ai\nAuthorization: Bearer neolens_live_…' }],
  });
  expect(diagnosis.evidence).toContainEqual({
    where: 'earlier-call',
    name: 'GET /v1/scans',
    value: '308',
    callId: 'first',
  });
  expect(ruleIds(diagnosis)).toEqual(['dropped-authorization']);
});

test('dropped-authorization does not blame a redirect after which the key was still there', () => {
  const earlier = [
    redirected({ redirectTo: 'https://api.neolens.ai/v1/scans/' }),
    exchange('GET /v1/scans/ → 307', {
      id: 'second',
      startedAt: startOfTests - 50,
      redirectTo: 'https://api.neolens.ai/v1/scans',
    }),
  ];
  expect(decoded('GET /v1/scans → 401', bare, { earlier }).ruleId).toBe('missing-authorization');
});

test('where the key of the first call was not seen, that none was sent wins, and names the redirect', () => {
  const diagnosis = decoded('GET /v1/scans → 401', bare, { earlier: [redirected({ credentials: 'unseen' })] });
  expect(ruleIds(diagnosis)).toEqual(['missing-authorization', 'dropped-authorization']);
  expect(diagnosis.cause).toMatch(/a redirect from `http:\/\/api\.neolens\.ai` led here/);
});

test.each<[string, Given, Given, string]>([
  [
    'a redirect within the origin',
    { origin: 'https://api.neolens.ai', path: '/v1/scans/' },
    bare,
    'missing-authorization',
  ],
  ['a redirect to another URL', { redirectTo: 'https://api.neolens.ai/v1/images' }, bare, 'missing-authorization'],
  ['a redirect of another time', { startedAt: startOfTests - 600_000 }, bare, 'missing-authorization'],
  ['a first call without a key', { credentials: 'absent' }, bare, 'missing-authorization'],
  ['a key that arrived', {}, {}, 'rotated-key'],
])('dropped-authorization does not explain %s', (_about, first, given, ruleId) => {
  const worked = exchange('GET /v1/scans → 200', { id: 'worked', startedAt: startOfTests - 900_000 });
  expect(decoded('GET /v1/scans → 401', given, { earlier: [worked, redirected(first)] }).ruleId).toBe(ruleId);
});

test('dropped-authorization claims nothing where headers were not seen, or no earlier call is known', () => {
  expect(decoded('GET /v1/scans → 401', { credentials: 'unseen' }, { earlier: [redirected()] }).ruleId).toBe(
    'unauthorized',
  );
  expect(decoded('GET /v1/scans → 401', bare).ruleId).toBe('missing-authorization');
});

test('dropped-authorization explains a redirect though the server calls the key invalid', () => {
  const given = { ...bare, body: { error: 'Invalid API key' } };
  const diagnosis = decoded('GET /v1/scans → 401', given, { earlier: [redirected()] });
  expect(diagnosis.ruleId).toBe('dropped-authorization');
  expect(diagnosis.cause).toMatch(/The server said: “Invalid API key”$/);
});

test('over several redirects the one that dropped the key is named, and where the chain ended is what to call', () => {
  const own = exchange('GET /v1/images → 302', {
    id: 'second',
    origin: 'https://api.neolens.ai',
    credentials: 'absent',
    startedAt: startOfTests - 50,
    redirectTo: 'https://api.neolens.ai/v1/scans',
  });
  const first = redirected({ redirectTo: 'https://api.neolens.ai/v1/images' });
  const diagnosis = decoded('GET /v1/scans → 401', bare, { earlier: [first, own] });
  expect(diagnosis).toMatchObject({ ruleId: 'dropped-authorization', certainty: 'certain' });
  expect(diagnosis.cause).toMatch(
    /^`http:\/\/api\.neolens\.ai\/v1\/scans` redirected the call to `https:\/\/api\.neolens\.ai\/v1\/images`/,
  );
  expect(diagnosis.fix[0]).toContain('Call `https://api.neolens.ai/v1/scans` directly');
});

test('under a base of the user’s own both URLs are as they were called', () => {
  const first = exchange('GET /v1/scans → 308', {
    id: 'first',
    origin: 'http://app.example',
    path: '/api/neolens/scans',
    startedAt: startOfTests - 100,
    redirectTo: 'https://app.example/api/neolens/scans',
  });
  const call = { ...bare, origin: 'https://app.example', path: '/api/neolens/scans' };
  expect(decoded('GET /v1/scans → 401', call, { earlier: [first] }).cause).toMatch(
    /^`http:\/\/app\.example\/api\/neolens\/scans` redirected the call to `https:\/\/app\.example\/api\/neolens\/scans`/,
  );
});
