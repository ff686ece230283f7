import { expect, test } from 'vitest';
import { accepted, type FilterValues, suggest } from './suggest.ts';

const values: FilterValues = {
  status: ['404', '401'],
  method: ['POST', 'GET'],
  path: ['/v1/scans/{id}', '/v1/me', '/v1/a b'],
  host: ['api.neolens.ai'],
  key: ['81f2c0'],
  rule: ['missing-scope', 'unknown-endpoint', 'scope-x'],
  recent: ['status:5xx', 'is:blocked'],
};

/** `|` is the caret. */
function suggested(marked: string): readonly string[] {
  return suggest(marked.replace('|', ''), marked.indexOf('|'), values).items.map(({ text }) => text);
}

test.each([
  ['s|', ['status:', 'smaller:', 'slower:', 'since:']],
  ['me|', ['method:']],
  ['-st|', ['status:']],
  ['a (st|', ['status:']],
  ['S|TATUS', ['status:', 'smaller:', 'slower:', 'since:']],
  ['status:|', ['status:404', 'status:401', 'status:4xx', 'status:5xx', 'status:net']],
  ['status:40|', ['status:404', 'status:401']],
  ['status:404|', []],
  ['stat|us:404', ['status:']],
  ['method:p|', ['method:POST']],
  ['rule:scope|', ['rule:scope-x', 'rule:missing-scope']],
  ['path:a|', ['path:/v1/scans/{id}', 'path:"/v1/a b"']],
  ['path:"/v1/a b|"', []],
  ['is:|', ['is:retryable', 'is:failed', 'is:warning', 'is:pending', 'is:blocked']],
  ['slower:|', ['slower:500ms', 'slower:2s', 'slower:10s']],
  ['a "s|"', []],
  ['"s|', []],
  ['/s|', []],
  ['nothing-like-it|', []],
  ['http:|', []],
])('%j may go on as %j', (text, expected) => {
  expect(suggested(text)).toEqual(expected);
});

test('an empty box offers the last filters and then every field', () => {
  expect(suggested('|').slice(0, 3)).toEqual(['status:5xx', 'is:blocked', 'status:']);
  expect(suggested('  |').slice(0, 1)).toEqual(['status:5xx']);
  expect(suggested('a |').slice(0, 1)).toEqual(['status:']);
});

test.each([
  ['me| b', 0, 'method:| b'],
  ['a -st|', 0, 'a -status:|'],
  ['a status:40|', 1, 'a status:401 |'],
  ['status:4|5 b', 0, 'status:404 |b'],
  ['|', 1, 'is:blocked|'],
])('%j with suggestion %i becomes %j', (marked, index, expected) => {
  const text = marked.replace('|', '');
  const found = suggest(text, marked.indexOf('|'), values);
  const { text: after, caret } = accepted(text, found, found.items[index]!);
  expect(`${after.slice(0, caret)}|${after.slice(caret)}`).toBe(expected);
});
