import { expect, test } from 'vitest';
import { SHAPES } from '../mock-api/shape-names.ts';
import { mockApi } from '../mock-api/testing.ts';
import { demoCalls, serviceWorkerCalls } from './demo-calls.ts';
import { demo, outcomeInNode } from './testing.ts';

test('Every call ends as its expectation says, in the order of the page.', async () => {
  const api = await mockApi();
  const { url, calls } = await demo({ api: api.base, serviceWorker: true });
  expect(calls).toEqual([...demoCalls, ...serviceWorkerCalls]);
  const { bases, run } = await (await fetch(`${url}demo.json`)).json();
  const seen: string[] = [];
  for (const call of calls) seen.push(`${call.says} ${await outcomeInNode(call, bases[call.base], run)}`);
  expect(seen).toEqual(calls.map(({ says, expect: { status } }) => `${says} ${status}`));
});

test('The calls fail in every way that the documentation names.', () => {
  const statuses = new Set(demoCalls.map(({ expect: { status } }) => status));
  expect([0, 400, 401, 403, 404, 409, 422, 429, 500, 503].filter((status) => !statuses.has(status))).toEqual([]);
  const queries = demoCalls.map(({ path }) => new URLSearchParams(path.split('?')[1]));
  const used = queries.flatMap((query) => [query.get('mock-shape'), query.get('format')]);
  // The seed shape needs no asking.
  expect(SHAPES.filter((shape) => !used.includes(shape))).toEqual(['seed']);
});

test('A label is the status or NET, the method, and the path template.', () => {
  const labels = demoCalls.filter(({ expect: { listed } }) => listed).map((call) => call.expect.label);
  for (const label of labels) expect(label).toMatch(/^(\d{3}|NET) (GET|POST|PUT|DELETE) \/v1\/[a-z/{}-]+$/);
  expect(labels).toContain('401 POST /v1/scans');
  expect(labels).toContain('404 GET /v1/scans/{id}');
  expect(labels).toContain('404 GET /v1/scanz');
  expect(labels).toContain('NET GET /v1/scans');
});

test('Successes and the call that the page aborts are not listed; a 200 that holds an error is.', () => {
  const unlisted = demoCalls.filter(({ expect: { listed } }) => !listed).map(({ expect: { page } }) => page);
  expect(new Set(unlisted)).toEqual(new Set([200, 201, 'AbortError']));
  expect(demoCalls.filter(({ expect: { label, listed } }) => listed && label.startsWith('200 '))).toHaveLength(2);
});
