import { expect, test } from 'vitest';
import { parse } from '../../filter/parse.ts';
import { longestSearched } from '../../filter/search-of.ts';
import { formatNumber } from '../format.ts';
import { filterWords } from './en-filter.ts';

test.each([
  ['', 'Shows all calls.'],
  ['status:404', 'Shows calls where the status is 404.'],
  ['status:4xx -method:POST', 'Shows calls where the status is 400 to 499 and the method is not POST.'],
  ['status:net or -status:net', 'Shows calls where no answer came or an answer came.'],
  [
    'path:/v1/scans rule:missing-scope',
    'Shows calls where the path has “/v1/scans” and the diagnosis begins with missing-scope.',
  ],
  ['host:localhost -key:81f2', 'Shows calls where the host has “localhost” and no key begins with 81f2.'],
  ['is:retryable -is:blocked', 'Shows calls where a retry is of use and the browser did not block it.'],
  ['larger:1mb', 'Shows calls where request or answer is larger than 1.0 MB.'],
  ['-smaller:300', 'Shows calls where request or answer may have 300 bytes or more.'],
  ['slower:2s faster:1h', 'Shows calls where it took longer than 2 s and it took less than 1 h.'],
  ['since:5m', 'Shows calls where it began in the last 5 min.'],
  ['-since:90s', 'Shows calls where it did not begin in the last 1 min 30 s.'],
  ['scans -/a.c/i', 'Shows calls where a text has “scans” and no text fits /a.c/i.'],
  ['a (b or c)', 'Shows calls where a text has “a” and (a text has “b” or a text has “c”).'],
  ['a b or c', 'Shows calls where (a text has “a” and a text has “b”) or a text has “c”.'],
  ['-(a or b)', 'Shows calls where it is not so that (a text has “a” or a text has “b”).'],
])('%j is put as %j', (text, words) => {
  expect(filterWords.reading(parse(text).filter).replaceAll('\u00a0', ' ')).toBe(words);
});

test.each([
  ['status:abc', 'Write status:404, status:4xx, status:400..499 or status:net.'],
  ['slower:', 'for example slower:2s.'],
  ['""', 'nothing is quoted'],
  ['statsu:404', 'Meant status:?'],
])('the error of %j says what to write', (text, words) => {
  const [error] = parse(text).errors;
  expect(filterWords.error(error!.code, error!.field)).toContain(words);
});

test('how far texts are searched is said as it is', () => {
  expect(filterWords.searched).toContain(`first ${formatNumber(longestSearched, 'en')} characters`);
});
