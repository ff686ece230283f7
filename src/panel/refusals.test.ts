import { expect, test } from 'vitest';
import { credential, exchange } from '../decode/exchange.fixture.ts';
import { createRefusals } from './refusals.ts';

const refusal = (id: string) => exchange('GET /v1/logs → 403', { id });
const profile = (scopes: readonly string[], fingerprint = 'k3y001') =>
  exchange('GET /v1/auth/me → 200', {
    id: `me ${scopes.join(' ')}`,
    credentials: [credential({ fingerprint })],
    body: { user: { scopes } },
  });

test('refusals are judged again when a key tells its scopes, and not when it tells the same again', () => {
  const refusals = createRefusals();
  expect([...refusals.saw(refusal('a'))]).toEqual([]);
  refusals.saw(refusal('b'));
  refusals.saw(exchange('GET /v1/me → 401', { id: 'c' }));
  expect([...refusals.saw(profile(['read:scans', 'read:logs']))]).toEqual(['a', 'b']);
  expect([...refusals.saw(profile(['read:logs', 'read:scans']))]).toEqual([]);
  expect([...refusals.saw(profile(['read:scans', 'read:logs'], 'k3y002'))]).toEqual(['a', 'b']);
  refusals.forget('a');
  expect([...refusals.saw(profile(['read:scans']))]).toEqual(['b']);
  refusals.clear();
  expect([...refusals.saw(profile(['read:scans']))]).toEqual([]);
});
