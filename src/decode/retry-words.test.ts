import { expect, test } from 'vitest';
import { decoded } from './decoded.fixture.ts';
import { credential, type Given } from './exchange.fixture.ts';
import { retryWords } from './retry-words.ts';

test.each<[string, string, Given, keyof typeof retryWords.en]>([
  ['a call without a key', 'GET /v1/scans → 401', { credentials: 'absent' }, 'no-key'],
  ['a placeholder', 'GET /v1/scans → 401', { credentials: [credential({ shape: 'placeholder' })] }, 'no-key'],
  ['a key without Bearer', 'GET /v1/scans → 401', { credentials: [credential({ scheme: 'other' })] }, 'unchanged-way'],
  ['a key that did not come', 'GET /v1/scans → 401', { body: { error: 'Missing API key' } }, 'unchanged-way'],
  ['a key that was not seen', 'GET /v1/scans → 401', { credentials: 'unseen' }, 'unchanged-login'],
  ['a key that is not known', 'GET /v1/scans → 401', {}, 'unchanged-key'],
  ['a key that is switched off', 'GET /v1/scans → 403', { body: { error: 'API key is deactivated' } }, 'deactivated'],
  ['a 403 without a key', 'GET /v1/scans → 403', { credentials: 'absent' }, 'no-key'],
  [
    'a scope that a call without a key lacks',
    'GET /v1/scans → 403',
    { credentials: 'absent', body: { error: 'Required scope: read:scans' } },
    'no-key',
  ],
  [
    'a scope that a key lacks',
    'GET /v1/scans → 403',
    { body: { error: 'Required scope: read:scans' } },
    'unchanged-permission',
  ],
])('why %s will not work unchanged', (_about, line, given, reason) => {
  expect(decoded(line, given).retry).toEqual({ verdict: 'never', why: retryWords.en[reason] });
});

test.each(['POST /v1/scans → 500', 'POST /v1/scans → 502', 'PATCH /v1/scans/{id} → 504'])(
  'a wait tells no instant to repeat %s, which may have been done',
  (line) => {
    const { retry } = decoded(line, { responseHeaders: { 'retry-after': '30' } });
    expect(retry).toEqual({ verdict: 'check-first', why: retryWords.en['maybe-processed'] });
  },
);
