import { expect, test } from 'vitest';
import { type CanaryCall, calls } from './calls.ts';
import { canaries } from './corpus.ts';
import { finderOf } from './find.ts';

const find = finderOf(canaries);
const withSpaces = 'Mockmann Jsonia Quellenhorst';

test.each(canaries)(
  '$name is found as it is, in base64 wherever it begins, in hex and with two bytes a character',
  ({ name, value }) => {
    const forms = {
      plain: value,
      base64: [0, 1, 2].map((shift) => Buffer.from(`${'x'.repeat(shift)}${value}yz`).toString('base64')),
      base64url: [0, 1, 2].map((shift) => Buffer.from(`${'x'.repeat(shift)}${value}yz`).toString('base64url')),
      hex: Buffer.from(value).toString('hex'),
      'two bytes a character': Buffer.from(value, 'utf16le').toString('latin1'),
    };
    for (const texts of Object.values(forms)) {
      for (const text of [texts].flat()) {
        const hits = find(Buffer.from(`..${text}..`, 'latin1'));
        expect(hits.map((hit) => hit.canary)).toContain(name);
      }
    }
  },
);

test('any twelve characters of one are found, and eleven are not', () => {
  for (let at = 0; at + 12 <= withSpaces.length; at++) {
    expect(find(`<${withSpaces.slice(at, at + 12)}>`)).toEqual([{ canary: 'name in a JSON body', form: 'plain' }]);
  }
  expect(find(`<${withSpaces.slice(0, 11)}>`)).toEqual([]);
});

test.each([
  ['URL-encoded', encodeURIComponent(withSpaces)],
  ['form-encoded', withSpaces.replaceAll(' ', '+')],
])('one that is %s is found', (form, text) => {
  expect(find(text)).toContainEqual({ canary: 'name in a JSON body', form });
});

test('one is found across megabytes of other bytes, at the very end too', () => {
  const bytes = Buffer.concat([Buffer.alloc(3_000_000, 'Mo'), Buffer.from(withSpaces)]);
  expect(find(bytes)).toEqual([{ canary: 'name in a JSON body', form: 'plain' }]);
});

test.each(canaries)('no piece of another stands in: $name', ({ name, value }) => {
  expect([...new Set(find(value).map(({ canary }) => canary))]).toEqual([name]);
});

test('each is carried by a call', () => {
  const carried = new Set(calls.flatMap(textsOf).flatMap((text) => find(text).map(({ canary }) => canary)));
  const cookie = 'session in a cookie'; // set by the page itself
  expect(canaries.map(({ name }) => name).filter((name) => !carried.has(name))).toEqual([cookie]);
});

function textsOf(call: CanaryCall): readonly (string | Buffer)[] {
  return [JSON.stringify(call), Buffer.from(call.body ?? '', 'base64')];
}
