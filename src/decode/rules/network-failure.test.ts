import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';
import { unseen } from '../exchange.fixture.ts';

const wins: readonly Case[] = [
  [
    'a failure without a name',
    'GET /v1/scans',
    { failure: '' },
    {
      certainty: 'possible',
      cause: expect.stringMatching(/gave no reason/),
      fix: expect.arrayContaining([expect.stringMatching(/`Watch this site`/)]),
      status: { code: 0, text: '' },
    },
  ],
  [
    'a name that is not in the tables',
    'POST /v1/scans',
    { failure: 'NS_ERROR_NET_ON_RECEIVING_FROM' },
    { certainty: 'likely', retry: { verdict: 'check-first', why: expect.any(String) } },
  ],
  ...['net::ERR_INSUFFICIENT_RESOURCES', 'net::ERR_NO_BUFFER_SPACE'].map(
    (failure): Case => [
      `${failure}, which leaves the call unsent`,
      'POST /v1/scans',
      { failure },
      {
        certainty: 'certain',
        cause: `This browser had no connection or memory left for \`POST /v1/scans\` (\`${failure}\`), so it was not sent: too many calls are under way at once.`,
        fix: expect.arrayContaining([expect.stringMatching(/^Send fewer calls at a time/)]),
        retry: { verdict: 'after', why: expect.stringMatching(/^The call never left the browser, so it is safe/) },
      },
    ],
  ),
  [
    'a generic failure on the same origin',
    'GET /v1/scans',
    { failure: 'net::ERR_FAILED' },
    { cause: expect.stringMatching(/^`net::ERR_FAILED`/) },
  ],
  [
    'a call of which only its failure was seen',
    'GET /v1/scans',
    { ...unseen, failure: 'net::ERR_SOMETHING_NEW' },
    {
      certainty: 'likely',
      cause: '`net::ERR_SOMETHING_NEW`: the browser gave up on `GET /v1/scans` before an answer came.',
    },
  ],
  [
    'a mock under plain http',
    'GET /v1/scans',
    { origin: 'http://localhost:8787', failure: '' },
    { fix: expect.arrayContaining([expect.stringMatching(/^Open `http:\/\/localhost:8787` in a tab/)]) },
  ],
];

test.each(wins)('network-failure explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'network-failure', ...expected });
});

const nearMisses: readonly NearMiss[] = [
  [
    'a generic failure across origins',
    'GET /v1/scans',
    { failure: 'net::ERR_FAILED', initiatorOrigin: 'https://app.example' },
    'cors-blocked',
  ],
  ['an unknown host', 'GET /v1/scans', { failure: 'NS_ERROR_UNKNOWN_HOST' }, 'dns-failure'],
];

test.each(nearMisses)('network-failure does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});
