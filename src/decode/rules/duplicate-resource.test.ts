import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';
import { exchange, unseen } from '../exchange.fixture.ts';

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

test('duplicate-resource takes no unseen or other body for an equal one', () => {
  expect(decoded('POST /v1/analyze → 409', { requestBody: { image_data: 'y' } }, { earlier: [twin] }).ruleId).toBe(
    'conflict',
  );
  expect(decoded('POST /v1/analyze → 409', { requestBody: 'unseen' }, { earlier: [twin] }).ruleId).toBe('conflict');
});
