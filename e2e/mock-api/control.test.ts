import { expect, test } from 'vitest';
import { takeControl } from './control.ts';
import { developer, mockApi } from './testing.ts';

test('Controls are taken out of the query, and the endpoint gets the rest.', () => {
  const query = new URLSearchParams('limit=5&mock-status=503&mock-note=a&sort=size:asc');
  const { control, problem } = takeControl(query);
  expect(control.status).toBe(503);
  expect(problem).toBeUndefined();
  expect(query.toString()).toBe('limit=5&sort=size%3Aasc');
});

test.each([
  ['mock-statsu=503', "Unknown mock control 'mock-statsu'"],
  ['mock-status=99', "Invalid mock control 'mock-status'"],
  ['mock-shape=round', "Invalid mock control 'mock-shape'"],
  ['mock-retry=soon', "Invalid mock control 'mock-retry'"],
])('%s is answered 400, so that a slip does not pass for a success.', async (query, message) => {
  const api = await mockApi();
  const answer = await fetch(`${api.base}/scans?${query}`, { headers: developer });
  expect(answer.status).toBe(400);
  expect((await answer.json()).error.message).toBe(`Bad Request: ${message}`);
});

test.each([
  [418, "I'm a Teapot: The request could not be served"],
  [502, 'Bad Gateway: The upstream gave no valid answer'],
  [599, 'Error: The request could not be served'],
])('Any status can be forced: %s.', async (status, message) => {
  const api = await mockApi();
  const answer = await fetch(`${api.base}/scans?mock-status=${status}`);
  expect([answer.status, (await answer.json()).error.message]).toEqual([status, message]);
});

test('A forced status below 400 is a success, with a body where the status allows one.', async () => {
  const api = await mockApi();
  const accepted = await fetch(`${api.base}/scans?mock-status=202`);
  expect([accepted.status, (await accepted.json()).status]).toEqual([202, 'success']);
  const nothing = await fetch(`${api.base}/scans?mock-status=204`);
  expect([nothing.status, await nothing.text()]).toEqual([204, '']);
});

test('The client header is demanded on request only.', async () => {
  const api = await mockApi();
  const call = (query: string, headers: Record<string, string> = {}) =>
    fetch(`${api.base}/scans${query}`, { headers: { ...developer, ...headers } });
  expect((await call('')).status).toBe(200);
  expect((await call('?mock-client=required', { 'X-Neolens-Client': 'test' })).status).toBe(200);
  const refused = await call('?mock-client=required');
  expect([refused.status, (await refused.json()).error.message]).toEqual([
    400,
    "Bad Request: Missing required header 'X-Neolens-Client'",
  ]);
});
