import { expect, test } from 'vitest';
import { exchange } from '../decode/exchange.fixture.ts';
import { pageSaw } from './page-saw.ts';

const elsewhere = { initiatorOrigin: 'https://app.example', requestHeaders: { origin: 'https://app.example' } };

test('a page sees the answer that it may read', () => {
  expect(pageSaw(exchange('GET /v1/scans → 429'))).toBe('answer');
  const allowed = { ...elsewhere, responseHeaders: { 'access-control-allow-origin': '*' } };
  expect(pageSaw(exchange('GET /v1/scans → 401', allowed))).toBe('answer');
});

test('a page sees a network error where the browser withholds the answer, reported or not', () => {
  expect(pageSaw(exchange('GET /v1/scans → 401', { ...elsewhere, failure: 'net::ERR_FAILED' }))).toBe('network-error');
  expect(pageSaw(exchange('GET /v1/scans → 401', elsewhere))).toBe('network-error');
});

test('a page sees a network error where no answer came or the preflight was refused', () => {
  expect(pageSaw(exchange('GET /v1/scans', { failure: 'net::ERR_CONNECTION_REFUSED' }))).toBe('network-error');
  expect(pageSaw(exchange('POST /v1/scans', { ...elsewhere, preflight: { status: 405 } }))).toBe('network-error');
});

test('a page that aborts sees its own abort', () => {
  expect(pageSaw(exchange('GET /v1/scans → 429', { failure: 'net::ERR_ABORTED' }))).toBe('abort');
});
