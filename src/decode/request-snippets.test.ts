import { expect, test } from 'vitest';
import { oneField, requestLine, sendForm, sendJson } from './request-snippets.ts';

const target = { method: 'POST', origin: 'https://api.neolens.ai', path: '/v1/analyze' };

test('a call with JSON lets the runtime encode the body', () => {
  const [{ language, code } = { language: '', code: '' }] = sendJson(target);
  expect(language).toBe('javascript');
  expect(code).toContain("fetch('https://api.neolens.ai/v1/analyze'");
  expect(code).toContain('JSON.stringify(data)');
});

test('a call with a form declares no content type, which the browser writes', () => {
  const [{ code } = { code: '' }] = sendForm(target, 'image');
  expect(code).toContain("form.append('image', file);");
  expect(code).not.toContain('Content-Type');
});

test('a request line has its host and header lines below', () => {
  expect(requestLine({ method: 'GET', host: 'api.neolens.ai' }, '/v1/me', 'Accept: application/json')).toEqual([
    { language: 'http', code: 'GET /v1/me\nHost: api.neolens.ai\nAccept: application/json' },
  ]);
});

test.each([
  ['query', 'http', '?limit=5'],
  ['body', 'json', '{ "limit": 5 }'],
  ['form', 'javascript', "form.append('limit', 5);"],
] as const)('one field of the %s is written as %s', (place, language, code) => {
  expect(oneField('limit', '5', place)).toEqual([{ language, code }]);
});
