import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';
import { unseen } from '../exchange.fixture.ts';

const wins: readonly Case[] = [
  [
    'a gateway that names itself',
    'GET /v1/scans → 502',
    { body: '<html><title>502 Bad Gateway</title></html>', responseHeaders: { server: 'nginx' } },
    { certainty: 'certain', cause: expect.stringMatching(/^The gateway in front of `api.neolens.ai` \(`nginx`\)/) },
  ],
  [
    'no headers and no body',
    'POST /v1/scans → 502',
    { responseHeaders: 'unseen' },
    { retry: { verdict: 'check-first', why: expect.any(String) } },
  ],
  [
    'a call of which nothing was seen',
    'GET /v1/scans → 502',
    unseen,
    {
      certainty: 'certain',
      cause: expect.stringMatching(/^The gateway in front of `api.neolens.ai` got no usable answer/),
    },
  ],
  [
    'a body that names another status',
    'POST /v1/scans → 502',
    { body: { error: { code: 503, message: 'Busy' } } },
    {
      cause: expect.stringMatching(/“Busy”\. Its body names status 503 instead\.$/),
      fix: expect.arrayContaining([expect.stringMatching(/^Look first whether `POST \/v1\/scans` had its effect/)]),
    },
  ],
  [
    'a mock, of which Neolens knows nothing',
    'GET /v1/scans → 502',
    { origin: 'http://localhost:8787' },
    {
      fix: [
        'Retry after 5 s and double the wait each time: a restart behind the gateway is the usual reason.',
        'If it persists, look for the time and the error text in the log of the server at `localhost:8787`.',
      ],
    },
  ],
];

test.each(wins)('bad-gateway explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'bad-gateway', ...expected });
});

const nearMisses: readonly NearMiss[] = [
  ['a 503', 'GET /v1/scans → 503', {}, 'service-unavailable'],
  [
    'the page of a gateway under another status',
    'GET /v1/scans → 500',
    { body: '<html><title>502 Bad Gateway</title></html>' },
    'server-error',
  ],
];

test.each(nearMisses)('bad-gateway does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});
