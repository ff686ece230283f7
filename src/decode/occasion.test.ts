import { expect, test } from 'vitest';
import { exchange, type Given } from './exchange.fixture.ts';
import { createOccasions, type Occasion } from './occasion.ts';

const all = ([404, '2xx', '4xx', '5xx', 'network', 'any'] as const).map((occasion: Occasion) => ({ on: [occasion] }));
const pick = createOccasions(all);

test.each<[string, Given, readonly Occasion[]]>([
  ['GET /v1/scans → 404', {}, [404, '4xx', 'any']],
  ['GET /v1/scans → 200', {}, ['2xx', 'any']],
  ['GET /v1/scans → 503', {}, ['5xx', 'any']],
  ['GET /v1/scans → 304', {}, ['any']],
  ['GET /v1/scans → 999', {}, ['any']],
  ['GET /v1/scans → 42', {}, ['any']],
  ['GET /v1/scans', {}, ['any']],
  ['GET /v1/scans', { failure: '' }, ['network', 'any']],
  ['GET /v1/scans → 404', { failure: 'net::ERR_FAILED' }, [404, '4xx', 'network', 'any']],
])('%s with %o can be matched on %o, in the order of the list', (line, given, expected) => {
  const occasions = () => pick(exchange(line, given)).flatMap(({ on }) => on);
  expect(occasions()).toEqual(expected);
  expect(occasions()).toEqual(expected);
});
