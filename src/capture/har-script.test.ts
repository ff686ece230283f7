import { expect, test } from 'vitest';
import { harScript } from './har-script.ts';

const frame = (url: unknown, lineNumber?: unknown) => ({
  callFrames: [{ url, lineNumber }, { url: 'https://app.example/outer.js' }],
});

test('the innermost frame is told, its line counted from 1', () => {
  expect(harScript({ stack: frame('https://app.example/app.js', 0) })).toEqual({
    script: 'https://app.example/app.js',
    line: 1,
  });
  expect(harScript({ stack: { callFrames: [], parent: frame('https://app.example/app.js', 8) } })).toEqual({
    script: 'https://app.example/app.js',
    line: 9,
  });
});

test('query, fragment and keys in the address of a script are not kept', () => {
  const key = 'neolens_live_mock4b5c6d7e8f9g0h1i2j3k';
  const { script = '' } = harScript({ stack: frame(`https://app.example/${key}/app.js?user=Jane#Jane`) });
  expect(script).toMatch(/^https:\/\/app\.example\/neolens_live_•+\/app\.js$/);
});

test.each([
  { stack: frame('data:text/javascript,fetch("secret")', 1) },
  { stack: frame(7, 1) },
  { stack: { callFrames: 'x', parent: 3 } },
  { type: 'preflight', url: 'https://api.neolens.ai/v1/scans', lineNumber: 3 },
  null,
])('%j names no script', (initiator) => {
  expect(harScript(initiator)).toEqual({});
});

test.each([-1, '3', null, Number.NaN])('a line %j is none', (line) => {
  expect(harScript({ stack: frame('https://app.example/app.js', line) })).toEqual({
    script: 'https://app.example/app.js',
  });
});
