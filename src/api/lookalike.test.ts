import { expect, test } from 'vitest';
import { lookalikeBase } from './lookalike.ts';

test.each([
  'https://api.neolens.com/v1/scans',
  'https://api.neolense.ai/v1/scans',
  'http://api.neolen.ai/scans',
  'https://api.noelens.health/v1',
])('%s resembles a host of the API', (url) => {
  expect(lookalikeBase(url)).toEqual({ origin: new URL(url).origin, prefix: '/v1', wholeHost: true });
});

test.each([
  'https://status.neolens.ai/v1/scans',
  'https://neolens.ai/dashboard',
  'https://api.neolens.ai.evil.example/v1/scans',
  'https://api.example.com/v1/scans',
  'https://api.neolens.com:8443/v1/scans',
  'https://api.neolens.com',
  'file:///api.neolens.ai/',
  '',
])('%s does not', (url) => {
  expect(lookalikeBase(url)).toBeUndefined();
});
