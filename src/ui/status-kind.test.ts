import { expect, test } from 'vitest';
import { statusKind } from './status-kind.ts';

test.each([
  [0, 'network'],
  [200, 'other'],
  [302, 'other'],
  [400, 'client'],
  [429, 'rate-limit'],
  [499, 'client'],
  [500, 'server'],
  [999, 'server'],
] as const)('status %i is of kind %s', (code, kind) => {
  expect(statusKind(code)).toBe(kind);
});
