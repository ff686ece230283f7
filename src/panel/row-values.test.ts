import { expect, test } from 'vitest';
import { row } from './row.fixture.ts';
import { valuesIn } from './row-values.ts';

test('what is in the list is given by field, the most frequent first, and of paths the template', () => {
  const rows = [
    row('a', 0, 'GET /v1/me → 401'),
    row('b', 1, 'POST /v1/scans/{id} → 429'),
    row('c', 2, 'POST /v1/scans/{id} → 429'),
    row('d', 3, 'GET /v1/me', { failure: 'net::ERR_CONNECTION_REFUSED', origin: 'http://localhost:8787' }),
    row('e', 4, 'POST /v1/scans → 401', { credentials: 'unseen' }),
  ];
  expect(valuesIn(rows)).toMatchObject({
    status: ['401', '429', 'net'],
    method: ['POST', 'GET'],
    path: ['/v1/me', '/v1/scans/{id}', '/v1/scans'],
    host: ['api.neolens.ai', 'localhost:8787'],
    key: ['k3y001'],
  });
  expect(valuesIn(rows).rule[0]).toBe(rows[1]!.diagnosis.ruleId);
});
