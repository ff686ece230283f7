import { expect, test } from 'vitest';
import { exchange, type Given, startOfTests } from './exchange.fixture.ts';
import { redirectedFrom } from './redirected-from.ts';

const call = exchange('GET /v1/scans → 401', { id: 'this' });

function from(given: Given = {}, target = call) {
  const source = exchange('GET /v1/scans → 308', {
    id: 'first',
    origin: 'http://api.neolens.ai',
    startedAt: startOfTests - 100,
    redirectTo: 'https://api.neolens.ai/v1/scans',
    ...given,
  });
  return redirectedFrom(target, { now: startOfTests, earlier: [source] })?.source.id;
}

test('a redirect from another origin to the URL of this call led here', () => {
  expect(from()).toBe('first');
});

test.each<[string, Given]>([
  ['within the origin', { origin: 'https://api.neolens.ai' }],
  ['to another URL', { redirectTo: 'https://api.neolens.ai/v1/images' }],
  ['of a minute ago', { startedAt: startOfTests - 60_000 }],
  ['that began after it', { startedAt: startOfTests + 1 }],
  ['of the call itself', { id: 'this' }],
])('a redirect %s did not lead here', (_about, given) => {
  expect(from(given)).toBeUndefined();
});

test('where the start of the call or any earlier call is unknown nothing led here', () => {
  const { startedAt: _unseen, ...late } = call;
  expect(from({}, late)).toBeUndefined();
  expect(redirectedFrom(call, { now: startOfTests })).toBeUndefined();
});
