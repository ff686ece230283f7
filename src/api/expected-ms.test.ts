import { expect, test } from 'vitest';
import { expectedMsOf } from './expected-ms.ts';

const origin = 'https://api.neolens.ai';

test('the documented time goes by what the endpoint does, and by nothing where it is not documented', () => {
  expect(expectedMsOf('GET', { origin, template: '/v1/auth/me' })).toBe(180);
  expect(expectedMsOf('POST', { origin, template: '/v1/scans' })).toBe(2_800);
  expect(expectedMsOf('GET', { origin, template: '/v1/nothing' })).toBeUndefined();
});
