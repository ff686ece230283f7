import { expect, test } from 'vitest';
import { isTechnical } from './is-technical.ts';
import { parse } from './parse.ts';

test.each([
  ['status:4xx -method:POST', true],
  ['is:retryable or (larger:1mb since:5m -slower:2s)', true],
  ['path:/v1/scans', true],
  ['path:scans', true],
  ['path:/v1/scans/81f2c0', false],
  ['path:mustermann', false],
  ['method:mustermann', false],
  ['rule:missing-scope', true],
  ['rule:mustermann', false],
  ['host:api.neolens.ai', false],
  ['key:81f2c0', false],
  ['mustermann', false],
  ['status:4xx -"Max Mustermann"', false],
  ['status:4xx or (a -/muster/)', false],
])('%j may be kept on disk: %j', (text, expected) => {
  expect(isTechnical(parse(text).filter, ['missing-scope'])).toBe(expected);
});
