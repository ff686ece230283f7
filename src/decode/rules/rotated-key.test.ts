import { expect, test } from 'vitest';
import { decoded, ruleIds } from '../decoded.fixture.ts';
import { credential, exchange, unseen } from '../exchange.fixture.ts';

const worked = exchange('GET /v1/scans → 200', { id: 'call-0' });

test('rotated-key explains a key that worked earlier in the session', () => {
  const diagnosis = decoded('POST /v1/scans → 401', {}, { earlier: [worked] });
  expect(diagnosis).toMatchObject({ ruleId: 'rotated-key', certainty: 'certain' });
  expect(diagnosis.cause).toMatch(/^This key worked earlier in this session \(last at `2025-06-15 15:06:40 UTC`\)/);
  expect(diagnosis.evidence).toContainEqual({
    where: 'earlier-call',
    name: 'GET /v1/scans',
    value: '200',
    callId: 'call-0',
  });
});

test.each([
  ['another key', { credentials: [credential({ fingerprint: 'k3y002' })] }],
  ['another host', { origin: 'https://api.neolens.health' }],
])('rotated-key does not explain %s', (_about, given) => {
  expect(decoded('POST /v1/scans → 401', given, { earlier: [worked] }).ruleId).toBe('invalid-key');
});

test('rotated-key needs an earlier success, not an earlier failure', () => {
  const failed = exchange('GET /v1/scans → 401', { id: 'call-0' });
  expect(decoded('POST /v1/scans → 401', {}, { earlier: [failed] }).ruleId).toBe('invalid-key');
});

test('rotated-key keeps what the server says beside what it saw itself', () => {
  const given = { body: { error: 'Unauthorized', message: 'No access.' } };
  expect(decoded('POST /v1/scans → 401', given, { earlier: [worked] }).cause).toMatch(
    /most likely it was rotated or revoked meanwhile\. The server said: “No access\.”$/,
  );
});

test('rotated-key does not explain a key that, by the server, did not come', () => {
  const given = { body: { error: 'Missing API key' } };
  expect(decoded('POST /v1/scans → 401', given, { earlier: [worked] }).ruleId).toBe('unauthorized');
});

test.each([
  ['its body', { body: { error: 'Insufficient scope: write:scans' } }],
  [
    'its challenge',
    { responseHeaders: { 'www-authenticate': 'Bearer error="insufficient_scope", scope="write:scans"' } },
  ],
])('rotated-key does not explain a key that, by the server in %s, lacks a scope', (_about, given) => {
  expect(ruleIds(decoded('POST /v1/scans → 401', given, { earlier: [worked] }))).toEqual([
    'missing-scope',
    'invalid-key',
  ]);
});

test('rotated-key does not explain such a key though its scopes were read when it worked', () => {
  const given = { body: { error: 'Insufficient scope: write:scans' } };
  const context = { earlier: [worked], scopes: ['write:scans'] };
  expect(decoded('POST /v1/scans → 401', given, context).ruleId).toBe('missing-scope');
});

test('rotated-key names the 24 hours after a rotation', () => {
  expect(decoded('POST /v1/scans → 401', {}, { earlier: [worked] }).fix[1]).toMatch(/the old key works for 24 h more/);
});

test('rotated-key claims nothing where the key of either call was not seen', () => {
  const before = exchange('GET /v1/scans → 200', { id: 'call-0', credentials: 'unseen' });
  expect(decoded('POST /v1/scans → 401', {}, { earlier: [before] }).ruleId).toBe('invalid-key');
  expect(decoded('POST /v1/scans → 401', unseen, { earlier: [worked] }).ruleId).toBe('unauthorized');
});
