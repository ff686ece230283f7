import { expect, test } from 'vitest';
import { hostPattern } from './host-pattern.ts';

test.each([
  ['https://app.example', 'https://app.example/*'],
  ['http://localhost:8787', 'http://localhost/*'],
  ['http://[::1]:80', 'http://[::1]/*'],
  ['https://app.example/', 'https://app.example/*'],
])('the pattern of %s leaves out port and path', (origin, pattern) => {
  expect(hostPattern(origin)).toBe(pattern);
});
