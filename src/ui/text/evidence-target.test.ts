import { expect, test } from 'vitest';
import type { Evidence, EvidencePlace } from '../../decode/diagnosis.ts';
import { exchange, type Given } from '../../decode/exchange.fixture.ts';
import { isShown, placeOfName, pointerOf } from './evidence-target.ts';

const evidence = (where: EvidencePlace, more: Partial<Evidence> = {}): Evidence => ({ where, name: 'Limit', ...more });

test.each<[EvidencePlace, boolean, string, Given]>([
  ['request-header', true, 'GET /v1/scans', {}],
  ['url', true, 'GET /v1/scans', {}],
  ['request-body', true, 'POST /v1/scans', {}],
  ['status', true, 'GET /v1/scans → 400', {}],
  ['status', false, 'GET /v1/scans', {}],
  ['response-header', false, 'GET /v1/scans', {}],
  ['response-body', false, 'GET /v1/scans', {}],
  ['network-error', true, 'GET /v1/scans', { failure: '' }],
  ['network-error', false, 'GET /v1/scans → 400', {}],
  ['preflight-request-header', true, 'GET /v1/scans', { preflight: {} }],
  ['preflight-request-header', false, 'GET /v1/scans', {}],
  ['preflight-status', true, 'GET /v1/scans', { preflight: { status: 405 } }],
  ['preflight-response-header', false, 'GET /v1/scans', { preflight: {} }],
  ['earlier-call', false, 'GET /v1/scans → 400', {}],
])('evidence in %s can be gone to: %s, of %s with %j', (where, shown, line, given) => {
  expect(isShown(evidence(where), exchange(line, given))).toBe(shown);
});

test('what was found in another call is not among the details of this one', () => {
  const call = exchange('GET /v1/scans → 400');
  expect(isShown(evidence('status', { callId: 'call-0' }), call)).toBe(false);
});

test('a name is found as it is written, else in any case, else not at all', () => {
  expect(placeOfName(['limit', 'Limit'], evidence('url'))).toBe(1);
  expect(placeOfName(['a', 'limit'], evidence('url'))).toBe(1);
  expect(placeOfName(['a'], evidence('url'))).toBe(-1);
});

test('a place in JSON goes by the pointer, else by the name at the top', () => {
  expect(pointerOf(evidence('request-body', { pointer: '/a/0' }))).toBe('/a/0');
  expect(pointerOf(evidence('request-body', { name: 'a/b~' }))).toBe('/a~1b~0');
});
