import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';

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
];

test.each(wins)('bad-gateway explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'bad-gateway', ...expected });
});

const nearMisses: readonly NearMiss[] = [['a 503', 'GET /v1/scans → 503', {}, 'service-unavailable']];

test.each(nearMisses)('bad-gateway does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});
