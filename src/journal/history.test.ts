import { expect, test } from 'vitest';
import { credential, exchange } from '../decode/exchange.fixture.ts';
import { createHistory } from './history.ts';

const call = (id: number, line = 'GET /v1/scans → 404') => exchange(line, { id: `${id}` });
const ids = (history: ReturnType<typeof createHistory>, id: number) =>
  history.around(call(id)).earlier?.map((each) => each.id);

test('around a call are those told before it, however often and late it is told again', () => {
  const history = createHistory();
  for (const id of [1, 2, 3]) history.saw(call(id));
  history.saw(call(2, 'GET /v1/scans → 200'));
  expect(ids(history, 2)).toEqual(['1']);
  expect(ids(history, 3)).toEqual(['1', '2']);
  expect(ids(history, 4)).toEqual(['1', '2', '3']);
});

test('a call that is gone is among the earlier ones no more, and gaps close without a change of order', () => {
  const history = createHistory();
  for (let id = 0; id < 5_000; id++) history.saw(call(id));
  for (let id = 0; id < 4_990; id++) history.forget(`${id}`);
  history.forget('no such call');
  expect(ids(history, 4_995)).toEqual(['4990', '4991', '4992', '4993', '4994']);
});

test('of very many calls the last thousand and more count, and the last one with the key that worked', () => {
  const history = createHistory();
  history.saw(call(0, 'GET /v1/me → 200'));
  for (let id = 1; id <= 3_000; id++) history.saw(call(id));
  const earlier = ids(history, 3_001) ?? [];
  expect(earlier).toHaveLength(1_201);
  expect(earlier[0]).toBe('0');
  expect(earlier.at(-1)).toBe('3000');
});

test('the scopes that a key has are known once it has asked for them, to calls with that key on that host', () => {
  const history = createHistory();
  const body = { user: { scopes: ['read:scans'] } };
  history.saw(exchange('GET /v1/auth/me → 200', { id: 'me', body }));
  expect(history.around(call(1)).scopes).toEqual(['read:scans']);
  const other = exchange('GET /v1/scans → 403', { credentials: [credential({ fingerprint: 'other1' })] });
  expect(history.around(other)).not.toHaveProperty('scopes');
  expect(history.around(exchange('GET /v1/scans → 403', { origin: 'https://api.neolens.health' }))).not.toHaveProperty(
    'scopes',
  );
  history.saw(exchange('GET /v1/auth/me → 200', { id: 'me', body: 'unseen' }));
  expect(history.around(call(1)).scopes).toEqual(['read:scans']);
});

test('cleared, it knows nothing', () => {
  const history = createHistory();
  history.saw(exchange('GET /v1/auth/me → 200', { id: 'me', body: { user: { scopes: ['read:scans'] } } }));
  history.clear();
  expect(history.around(call(1))).toEqual({ earlier: [] });
});
