import { expect, test } from 'vitest';
import { credential, exchange, type Given, startOfTests } from '../decode/exchange.fixture.ts';
import { createKeyWarnings, withDismissed } from './key-warnings.ts';

const context = { now: startOfTests };
const app = 'https://app.example';

function call(given: Given = {}) {
  return exchange('GET /v1/scans → 200', { initiatorOrigin: app, ...given });
}

test('calls that succeeded tell a warning once for their site and key, however many they are', () => {
  const warnings = createKeyWarnings();
  expect(warnings.saw(call({ id: 'call-1' }), context)).toBe(true);
  expect(warnings.saw(call({ id: 'call-2' }), context)).toBe(false);
  expect(warnings.saw(call({ id: 'call-2' }), context)).toBe(false);
  expect(warnings.all()).toMatchObject([
    { id: 'https://app.example k3y001', site: app, fingerprint: 'k3y001', ruleId: 'exposed-key' },
  ]);
});

test('another key on the same site and the same key on another site are warnings of their own', () => {
  const warnings = createKeyWarnings();
  warnings.saw(call(), context);
  warnings.saw(call({ credentials: [credential({ fingerprint: 'k3y002' })] }), context);
  warnings.saw(call({ initiatorOrigin: 'https://shop.example' }), context);
  expect(warnings.all().map(({ id }) => id)).toEqual([
    'https://app.example k3y001',
    'https://app.example k3y002',
    'https://shop.example k3y001',
  ]);
});

test.each<[string, Given]>([
  ['a call of a loopback page', { initiatorOrigin: 'http://localhost:5173' }],
  ['a call without a key', { credentials: 'absent' }],
  ['a call whose headers were not seen', { credentials: 'unseen' }],
  ['a call with a token of its own', { credentials: [credential({ shape: 'jwt' })] }],
])('%s tells nothing', (_about, given) => {
  const warnings = createKeyWarnings();
  expect(warnings.saw(call(given), context)).toBe(false);
  expect(warnings.all()).toEqual([]);
});

test('a key beside a token of the page is found', () => {
  const warnings = createKeyWarnings();
  const own = credential({ shape: 'jwt', fingerprint: 't0k3n1' });
  warnings.saw(call({ credentials: [own, credential({ name: 'x-api-key' })] }), context);
  expect(warnings.all().map(({ fingerprint }) => fingerprint)).toEqual(['k3y001']);
});

test('a hundred warnings are kept, the first of them, and one more when one was dismissed', () => {
  const warnings = createKeyWarnings();
  const numbered = (index: number) => call({ credentials: [credential({ fingerprint: `k${index}` })] });
  for (let index = 0; index < 101; index++) warnings.saw(numbered(index), context);
  expect(warnings.all()).toHaveLength(100);
  expect(warnings.all()[0]?.fingerprint).toBe('k0');
  warnings.dismiss(['https://app.example k0']);
  expect(warnings.saw(numbered(100), context)).toBe(true);
});

test('a dismissed warning is gone and no call brings it back, not even after a clear', () => {
  const warnings = createKeyWarnings();
  warnings.saw(call(), context);
  warnings.dismiss(['https://app.example k3y001']);
  expect(warnings.all()).toEqual([]);
  expect(warnings.saw(call(), context)).toBe(false);
  warnings.clear();
  expect(warnings.saw(call(), context)).toBe(false);
  expect(warnings.saw(call({ initiatorOrigin: 'https://shop.example' }), context)).toBe(true);
});

test('a warning that was dismissed before it was told is not told', () => {
  const warnings = createKeyWarnings();
  warnings.dismiss(['https://app.example k3y001']);
  expect(warnings.saw(call(), context)).toBe(false);
  expect(warnings.all()).toEqual([]);
});

test('after a clear the next call tells its warning anew', () => {
  const warnings = createKeyWarnings();
  warnings.saw(call(), context);
  warnings.clear();
  expect(warnings.all()).toEqual([]);
  expect(warnings.saw(call(), context)).toBe(true);
});

test('dismissed ids are kept once each, the newest hundred of them', () => {
  expect(withDismissed(['a', 'b'], ['b', 'c'])).toEqual(['a', 'b', 'c']);
  const many = Array.from({ length: 100 }, (_, index) => `id ${index}`);
  const kept = withDismissed(many, ['new']);
  expect([kept.length, kept[0], kept.at(-1)]).toEqual([100, 'id 1', 'new']);
});
