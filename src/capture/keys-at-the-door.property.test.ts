import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode, warn } from '../decode/index.ts';
import { fromHar } from './har.ts';
import { type Bearer, mockKeys, placesOfKeys } from './mock-keys.fixture.ts';

const calls = 3_000;

/** Every run of so many characters of a key counts as the key: nobody guesses the rest, but nobody needs that much either. */
const telling = 10;

test('whatever the shape and place of a key, no part of it comes through the door or into a diagnosis', () => {
  let carried = 0;
  const property = fc.property(mockKeys, placesOfKeys, (key, places) => {
    const { entry, content } = places.reduce<Bearer>((call, { put }) => put(call, key), bare);
    if (JSON.stringify([entry, content]).includes(key.slice(-telling))) carried += 1;
    const exchange = fromHar(entry, content, { salt: 'salt' });
    expect(exchange).toBeDefined();
    const told = [exchange, decode(exchange!, { now: 0 }), warn(exchange!, { now: 0 })];
    const piece = pieceOf(key, JSON.stringify(told));
    if (piece) throw new Error(`${piece} came through: ${JSON.stringify(told)}`);
  });
  fc.assert(property, { numRuns: calls });
  expect(carried).toBeGreaterThan(calls / 2);
}, 120_000);

const bare: Bearer = {
  entry: {
    startedDateTime: '2026-01-05T10:00:00.000Z',
    time: 12,
    request: { method: 'POST', url: 'https://api.neolens.ai/v1/analyze', headers: [] },
    response: { status: 401, statusText: '', headers: [] },
  },
  content: { text: '{"error":{"code":401,"message":"Unauthorized"}}' },
};

function pieceOf(key: string, text: string): string | undefined {
  const secret = key.replace(/^neolens_(?:live|test)_/, '').replace(/^eyJ[\w-]*\./, '');
  const starts = Array.from({ length: Math.max(1, secret.length - telling + 1) }, (_, start) => start);
  return starts.map((start) => secret.slice(start, start + telling)).find((piece) => text.includes(piece));
}
