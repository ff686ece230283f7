import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';
import { exchange, type Given, unseen } from '../exchange.fixture.ts';
import type { Exchange } from '../exchange.ts';

const wins: readonly Case[] = [
  [
    'a message that says so',
    'POST /v1/scans → 409',
    { body: { error: { code: 409, message: 'Duplicate scan' } } },
    { certainty: 'certain', retry: { verdict: 'never', why: expect.any(String) } },
  ],
];

test.each(wins)('duplicate-resource explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'duplicate-resource', ...expected });
});

const nearMisses: readonly NearMiss[] = [
  ['a conflict of another kind', 'POST /v1/scans → 409', { body: { error: 'Version mismatch' } }, 'conflict'],
  ['a call of which nothing was seen', 'POST /v1/scans → 409', unseen, 'conflict'],
  [
    'such words under another status',
    'POST /v1/scans/{id} → 400',
    { body: { error: { code: 409, message: 'Scan already exists' } } },
    'bad-request',
  ],
];

test.each(nearMisses)('duplicate-resource does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});

const twin = exchange('POST /v1/analyze → 201', { id: 'call-0', requestBody: { image_data: 'x' } });

test('duplicate-resource finds the equal call that succeeded earlier', () => {
  const diagnosis = decoded('POST /v1/analyze → 409', { requestBody: { image_data: 'x' } }, { earlier: [twin] });
  expect(diagnosis).toMatchObject({ ruleId: 'duplicate-resource', certainty: 'likely' });
  expect(diagnosis.evidence).toContainEqual({
    where: 'earlier-call',
    name: 'POST /v1/analyze',
    value: '201',
    callId: 'call-0',
  });
});

const sent = { requestBody: { image_data: 'x' } };

test.each<[string, string, Given, string]>([
  ['504', 'POST /v1/analyze → 504', {}, '504'],
  ['a lost connection', 'POST /v1/analyze', { failure: 'net::ERR_EMPTY_RESPONSE' }, 'net::ERR_EMPTY_RESPONSE'],
])(
  'duplicate-resource says that an equal call which ended in %s may have been processed',
  (_about, line, end, name) => {
    const before = exchange(line, { id: 'call-0', ...sent, ...end });
    const diagnosis = decoded('POST /v1/analyze → 409', sent, { earlier: [before] });
    expect(diagnosis).toMatchObject({
      ruleId: 'duplicate-resource',
      certainty: 'possible',
      cause: `The same \`POST /v1/analyze\` ended earlier in this session with \`${name}\` and may have been processed all the same: then the resource exists already.`,
      retry: { verdict: 'check-first' },
    });
    expect(diagnosis.evidence).toContainEqual(expect.objectContaining({ where: 'earlier-call', callId: 'call-0' }));
  },
);

test('duplicate-resource is certain of what the server says, whatever became of the equal call', () => {
  const before = exchange('POST /v1/analyze → 504', { id: 'call-0', ...sent });
  const given = { ...sent, body: { error: 'Analysis already exists' } };
  expect(decoded('POST /v1/analyze → 409', given, { earlier: [before] })).toMatchObject({
    ruleId: 'duplicate-resource',
    certainty: 'certain',
    cause: expect.stringMatching(
      /with `504` and may have been processed all the same: then it made what exists already\./,
    ),
  });
});

test('duplicate-resource prefers the equal call that succeeded to one that may have', () => {
  const timedOut = exchange('POST /v1/analyze → 504', { id: 'call-1', ...sent });
  const diagnosis = decoded('POST /v1/analyze → 409', sent, { earlier: [twin, timedOut] });
  expect(diagnosis).toMatchObject({ certainty: 'likely', cause: expect.stringMatching(/succeeded earlier/) });
});

test.each<[string, Exchange, string, Given]>([
  [
    'an equal call whose 200 said error',
    exchange('POST /v1/analyze → 200', { id: 'call-0', ...sent, body: { status: 'error', error: { code: 500 } } }),
    'POST /v1/analyze → 409',
    sent,
  ],
  [
    'an equal call that was turned away',
    exchange('POST /v1/analyze → 503', { id: 'call-0', ...sent }),
    'POST /v1/analyze → 409',
    sent,
  ],
  [
    'an equal change, which creates nothing',
    exchange('PUT /v1/config → 200', { id: 'call-0', requestBody: { depth: 'deep' } }),
    'PUT /v1/config → 409',
    { requestBody: { depth: 'deep' }, body: { error: 'Version mismatch' } },
  ],
  [
    'an equal change, without a word of the server',
    exchange('PUT /v1/config → 200', { id: 'call-0', requestBody: { depth: 'deep' } }),
    'PUT /v1/config → 409',
    { requestBody: { depth: 'deep' } },
  ],
  [
    'an equal call where the server speaks of versions',
    twin,
    'POST /v1/analyze → 409',
    { ...sent, body: { error: 'Version mismatch' } },
  ],
])('duplicate-resource takes %s for no proof', (_about, before, line, given) => {
  expect(decoded(line, given, { earlier: [before] }).ruleId).toBe('conflict');
});

test('duplicate-resource takes no unseen or other body for an equal one', () => {
  expect(decoded('POST /v1/analyze → 409', { requestBody: { image_data: 'y' } }, { earlier: [twin] }).ruleId).toBe(
    'conflict',
  );
  expect(decoded('POST /v1/analyze → 409', { requestBody: 'unseen' }, { earlier: [twin] }).ruleId).toBe('conflict');
});
