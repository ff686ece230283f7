import { expect, test } from 'vitest';
import { exchange, type Given } from '../../decode/exchange.fixture.ts';
import { networkFilter } from './network-filter.ts';

test.each<[string, Given, string]>([
  ['GET /v1/scans → 401', { query: { limit: '5' } }, 'domain:api.neolens.ai method:GET status-code:401 /v1/scans'],
  ['GET /v1/scans/{id}/findings → 404', {}, 'domain:api.neolens.ai method:GET status-code:404 /v1/scans/ /findings'],
  ['DELETE /v1/scans/{id}', { failure: '' }, 'domain:api.neolens.ai method:DELETE /v1/scans/'],
  [
    'POST /v1/scans → 400',
    { origin: 'http://localhost:8787', path: '/api/neolens/scans' },
    'domain:localhost method:POST status-code:400 /api/neolens/scans',
  ],
])('%s is found by what names nobody', (line, given, filter) => {
  expect(networkFilter(exchange(line, given))).toBe(filter);
});
