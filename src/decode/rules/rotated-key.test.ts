import { expect, test } from 'vitest';
import { decoded } from '../decoded.fixture.ts';
import { credential, exchange } from '../exchange.fixture.ts';

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
