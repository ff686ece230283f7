import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOpenHeader } from './open-values.ts';
import { type ShapeWords, shapeOfChallenge, shapeOfJson, shapeOfValue } from './shape.ts';

const words: ShapeWords = {
  string: (characters) => `‹string ${characters}›`,
  number: '‹number›',
  text: (characters) => `‹text ${characters}›`,
};

function shape(text: string): string {
  return shapeOfJson(text, 100_000, words).text;
}

describe('shapeOfJson', () => {
  test('keeps names and structure and hides texts and numbers', () => {
    expect(shape('{"patient":{"name":"Ada Miller","age":61,"alive":true,"note":null}}')).toBe(
      '{\n  "patient": {\n    "name": ‹string 10›,\n    "age": ‹number›,\n    "alive": true,\n    "note": null\n  }\n}',
    );
  });

  test('keeps what the documentation names', () => {
    const body = '{"modality":"CT","confidence_threshold":0.4,"error":{"code":"RATE_LIMITED","retry_after":12}}';
    expect(JSON.parse(shape(body))).toEqual(JSON.parse(body));
  });

  test('hides an undocumented word in a documented field', () => {
    expect(shape('{"modality":"Ada Miller"}')).toContain('‹string 10›');
    expect(shape('{"code":"Ada Miller, born 1964"}')).toContain('‹string 21›');
  });

  test('hides a clinical code or state that shares its name with a technical field', () => {
    expect(shape('{"code":"C34.1"}')).toContain('‹string 5›');
    expect(shape('{"status":"deceased"}')).toContain('‹string 8›');
    expect(shape('{"field":"Miller"}')).toContain('‹string 6›');
  });

  test('reads a list by the name of its field', () => {
    expect(shape('{"modality":["CT","Ada"],"tags":[1,2]}')).toBe(
      '{\n  "modality": [\n    "CT",\n    ‹string 3›\n  ],\n  "tags": [‹number›, ‹number›]\n}',
    );
  });

  test('hides a name that no field has: objects are also keyed by patients and record numbers', () => {
    expect(shape('{"Miller, Ada":1}')).toBe('{\n  ‹string 11›: ‹number›\n}');
    expect(shape('{"MRN 81":1,"mrn-0081204":1,"81204":1}')).not.toMatch(/81/);
    expect(shape('{"image_url":1,"$ref":1,"@type":1,"v2":1}')).toMatch(/"image_url".*"\$ref".*"@type".*"v2"/s);
  });

  test('keeps scopes, wherever they stand', () => {
    expect(shape('["read:scans","scans:write","read:Ada"]')).toBe(
      '[\n  "read:scans",\n  "scans:write",\n  ‹string 8›\n]',
    );
  });

  test('counts an escape as one character', () => {
    expect(shape('["a\\u00e9\\n\\""]')).toBe('[\n  ‹string 4›\n]');
  });

  test('hides text that is no JSON, and text that was cut off', () => {
    expect(shape("{'name': Ada}")).toBe('{\n  ‹text 6›: ‹text 3›\n}');
    expect(shape('{"name":"Ada Mil')).toBe('{\n  "name": ‹string 7›');
  });

  test('never shows a value that is not on the list', () => {
    const secret = fc
      .string({ unit: fc.constantFrom('q', 'x', 'z', ' ', '\\', '"', '\n'), minLength: 3 })
      .map((s) => `Q${s}`);
    fc.assert(
      fc.property(secret, (value) => {
        expect(shape(JSON.stringify({ name: value, list: [value] }))).not.toContain(JSON.stringify(value).slice(1, -1));
      }),
    );
  });
});

test('a query value is hidden unless it is documented', () => {
  expect(shapeOfValue('limit', '500', words)).toBe('500');
  expect(shapeOfValue('search', 'Ada', words)).toBe('‹string 3›');
  expect(shapeOfValue('patient', '12345', words)).toBe('‹number›');
  expect(shapeOfValue('search', '', words)).toBe('');
});

test('headers that may carry an identifier are closed', () => {
  expect(
    ['content-type', 'x-ratelimit-remaining', 'retry-after', 'access-control-allow-origin'].map(isOpenHeader),
  ).toEqual([true, true, true, true]);
  expect(['referer', 'location', 'cookie', 'set-cookie', 'x-patient'].map(isOpenHeader)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
});

test('of a challenge, the free text of the server is hidden', () => {
  const challenge = 'Bearer realm="api", error="invalid_token", error_description="No scan of Ada", scope="read:scans"';
  expect(shapeOfChallenge(challenge, words)).toBe(
    'Bearer realm="api", error="invalid_token", error_description=‹string 14›, scope="read:scans"',
  );
  expect(shapeOfChallenge('Bearer error_description="No scan of Ada', words)).not.toContain('Ada');
});
