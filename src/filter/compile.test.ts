import { expect, test } from 'vitest';
import { compile } from './compile.ts';
import { parse } from './parse.ts';
import { type GivenRow, reader } from './row.fixture.ts';
import { longestSearched } from './search-of.ts';

const now = 1_000_000;
const passes = (text: string, row: GivenRow) => compile(parse(text).filter, reader, now)(row);

const texts = ['API key missing', '{"error":"Scanner 7 (x) is déjà off"}'];

test.each<[text: string, row: GivenRow, expected: boolean]>([
  ['', {}, true],
  ['status:4xx', { status: 404 }, true],
  ['status:4xx', { status: 500 }, false],
  ['status:400..403', { status: 404 }, false],
  ['status:net', {}, true],
  ['status:net', { status: 404 }, false],
  ['-status:404', { status: 404 }, false],
  ['method:post', { method: 'POST' }, true],
  ['method:post', { method: 'GET' }, false],
  ['path:/scans/{id}', { template: '/v1/scans/{id}', path: '/v1/scans/81f2' }, true],
  ['path:81F2', { template: '/v1/scans/{id}', path: '/v1/scans/81f2' }, true],
  ['path:(81', { path: '/v1/(81' }, true],
  ['path:"(81"', { path: '/v1/(81' }, true],
  ['rule:missing-scope', { rule: 'missing-scope' }, true],
  ['rule:scope', { rule: 'missing-scope' }, false],
  ['host:NEOLENS', { origin: 'https://api.neolens.ai' }, true],
  ['host:https', { origin: 'https://api.neolens.ai' }, false],
  ['key:81f2', { keys: ['aaaaaa', '81f2c0'] }, true],
  ['key:f2', { keys: ['81f2c0'] }, false],
  ['is:retryable', { verdict: 'now' }, true],
  ['is:retryable', { verdict: 'after' }, true],
  ['is:retryable', { verdict: 'check-first' }, false],
  ['is:retryable', {}, false],
  ['is:blocked', { states: ['blocked'] }, true],
  ['is:pending', { states: ['blocked'] }, false],
  ['larger:1kb', { sizes: [1_001, Number.NaN] }, true],
  ['larger:1kb', { sizes: [0, 1_001] }, true],
  ['larger:1kb', { sizes: [1_000, 1_000] }, false],
  ['smaller:1kb', { sizes: [0, 999] }, true],
  ['smaller:1kb', { sizes: [0, Number.NaN] }, false],
  ['smaller:1kb', { sizes: [1_000, 0] }, false],
  ['slower:2s', { duration: 2_001 }, true],
  ['slower:2s', {}, false],
  ['faster:2s', {}, false],
  ['faster:2s', { duration: 1_999 }, true],
  ['since:5m', { startedAt: 700_000 }, true],
  ['since:5m', { startedAt: 699_999 }, false],
  ['since:5m', {}, false],
  ['KEY missing', { texts }, true],
  ['"missing key"', { texts }, false],
  ['"(x) is"', { texts }, true],
  ['DÉJÀ', { texts }, true],
  ['k.y', { texts }, false],
  ['/k.y/', { texts }, true],
  ['/KEY/', { texts }, false],
  ['/K.Y/i', { texts }, true],
  ['missing -off', { texts }, false],
  ['nothing or off', { texts }, true],
  ['(nothing or off) missing', { texts }, true],
  ['-(key or scanner)', { texts }, false],
  ['status:4xx -(is:blocked or rule:not-found)', { status: 404, rule: 'not-found' }, false],
  ['status:4xx -(is:blocked or rule:not-found)', { status: 404, rule: 'missing-scope' }, true],
])('%j and the row %j: %j', (text, row, expected) => {
  expect(passes(text, row)).toBe(expected);
});

test.each(['end', '/end/'])('%s is not sought past the beginning of a long text', (text) => {
  const filler = 'x'.repeat(longestSearched - 3);
  expect(passes(text, { texts: [`${filler}end`] })).toBe(true);
  expect(passes(text, { texts: [`${filler}.end`] })).toBe(false);
});
