import { expect, test } from 'vitest';
import { typeMismatch } from './answer-type.ts';
import { exchange, type Given } from './exchange.fixture.ts';

function mismatch(came: string, given: Given = {}, line = 'GET /v1/scans → 200') {
  return typeMismatch(exchange(line, { body: 'x', responseHeaders: { 'content-type': came }, ...given }));
}

const accept = (value: string): Given => ({ requestHeaders: { accept: value } });

test.each<[string, ReturnType<typeof mismatch>, [asked: string, came: string]]>([
  [
    'a page where anything is taken',
    mismatch('text/html; charset=utf-8', accept('*/*')),
    ['application/json', 'text/html'],
  ],
  ['a page where nothing was said', mismatch('TEXT/HTML'), ['application/json', 'text/html']],
  [
    'JSON where ?format= says CSV',
    mismatch('application/json', { query: { format: 'CSV' } }),
    ['text/csv', 'application/json'],
  ],
  ['XML where Accept says JSON', mismatch('text/xml', accept('application/json')), ['application/json', 'text/xml']],
])('another type than was asked for: %s', (_about, found, [asked, came]) => {
  expect(found).toMatchObject({ asked, came });
});

test.each<[string, ReturnType<typeof mismatch>]>([
  ['a problem document where JSON is asked for', mismatch('application/problem+json', accept('application/json'))],
  ['XML under its other name', mismatch('text/xml', accept('application/xml'))],
  ['a wildcard among what is taken', mismatch('application/pdf', accept('application/json, */*;q=0.1'))],
  ['a page that a navigation asks for', mismatch('text/html', accept('text/html,application/xhtml+xml'))],
  ['a page of a path that is not documented', mismatch('text/html', {}, 'GET /v1/billing → 200')],
  ['bytes of no declared kind', mismatch('application/octet-stream', accept('application/json'))],
  ['a type that is none', mismatch('json', accept('application/json'))],
  ['headers that were not seen', mismatch('text/html', { responseHeaders: 'unseen' })],
  ['an answer without content', mismatch('text/html', {}, 'GET /v1/scans → 204')],
  ['an answer to HEAD', mismatch('text/html', accept('application/json'), 'HEAD /v1/scans → 200')],
  ['an empty body', mismatch('text/html', { body: '' })],
])('no other type than was asked for: %s', (_about, found) => {
  expect(found).toBeUndefined();
});
