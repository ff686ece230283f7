import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';
import { unseen } from '../exchange.fixture.ts';

const cause =
  'The network that this browser is in asks for a sign-in before it lets calls out (511); `api.neolens.ai` was not reached.';

const wins: readonly Case[] = [
  [
    'a sign-in page in place of an answer',
    'POST /v1/scans → 511',
    { body: '<html><title>Guest access</title></html>', mediaType: 'text/html' },
    {
      certainty: 'certain',
      cause: `${cause} An HTML page titled “Guest access” came back, not an answer of the API.`,
      retry: { verdict: 'after', why: expect.stringMatching(/never reached the API/) },
      snippets: [],
    },
  ],
  ['an answer that was not seen', 'GET /v1/scans → 511', unseen, { certainty: 'certain', cause }],
];

test.each(wins)('captive-portal explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'captive-portal', ...expected });
});

const nearMisses: readonly NearMiss[] = [
  [
    'a gateway that speaks of a sign-in',
    'GET /v1/scans → 502',
    { body: { error: 'Network Authentication Required' } },
    'bad-gateway',
  ],
  ['a key that is missing', 'GET /v1/scans → 401', { credentials: 'absent' }, 'missing-authorization'],
];

test.each(nearMisses)('captive-portal does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});
