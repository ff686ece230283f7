import { expect, test } from 'vitest';
import { readLargeJson } from './large-json.ts';

const long = 'x'.repeat(70_000);

test.each<[string, object]>([
  ['no member', {}],
  ['members of each kind', { a: 'x', b: -1.5e3, c: true, d: null, e: [1, [2, { f: '}' }]], g: { h: ['],'] } }],
  ['names with quotes and escapes', { 'a"b': 1, 'c\\': 2, 'ü\n': 3 }],
  ['a name like that of a prototype', JSON.parse('{"__proto__":1,"constructor":2}')],
  ['a long text', { image_data: long, modality: 'CT' }],
  ['a long text with escapes', { notes: `${long}"\\`, modality: 'CT' }],
])('of an object with %s each is read', (_about, object) => {
  for (const text of [JSON.stringify(object), JSON.stringify(object, undefined, 2)]) {
    const { value, whole } = readLargeJson(` ${text}\n`);
    expect({ ...(value as object) }).toEqual(object);
    expect(whole).toBe(true);
  }
});

test('of a long list the length is read, and of a long object that it is one', () => {
  const list = Array(20_000).fill({ a: '],[', b: [] });
  const { value, whole } = readLargeJson(JSON.stringify({ tags: list, last: 1 }));
  expect(value).toMatchObject({ tags: { length: 20_000 }, last: 1 });
  expect(whole).toBe(true);
  expect(readLargeJson(JSON.stringify({ patient: { notes: long, id: 7 }, last: 1 }))).toEqual({
    value: Object.assign(Object.create(null), { patient: {}, last: 1 }),
    whole: false,
  });
});

test('of many lists the first are read whole, and of the others the length', () => {
  const lists = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`l${index}`, Array(30_000).fill(7)]));
  const { value } = readLargeJson(JSON.stringify(lists));
  expect(value).toMatchObject({ l0: { 0: 7, length: 30_000 }, l8: { length: 30_000 } });
  expect(0 in (value as { l8: object }).l8).toBe(false);
});

test('of an object with thousands of members the first are read, and it is not whole', () => {
  const names = Array.from({ length: 2_000 }, (_, index) => [`n${index}`, index]);
  const { value, whole } = readLargeJson(JSON.stringify(Object.fromEntries(names)));
  expect(Object.keys(value as object)).toHaveLength(1_000);
  expect(whole).toBe(false);
});

test('of what is no object only the kind is read, but a text whole', () => {
  expect(readLargeJson(`[${'{},'.repeat(50_000)}{}]`)).toEqual({ value: [], whole: true });
  expect(readLargeJson(JSON.stringify(long))).toEqual({ value: long, whole: true });
});
