import { expect, test } from 'vitest';
import { keys } from '../keys.ts';
import { jsonPost, mockApi } from '../testing.ts';

const key = { 'X-API-Key': keys.developer.key };
const ANALYSIS = { timestamp: '2026-01-01T00:00:00Z', patientId: 'patient_1', findings: 'none' };

test('The demo host has its own paths at its root, and takes the key from X-API-Key.', async () => {
  const host = await mockApi({ flavour: 'demo-host' });
  expect(host.base).toBe(host.origin);
  const found = await fetch(`${host.base}/patients/patient_1`, { headers: key });
  expect([found.status, await found.json()]).toEqual([200, { id: 'patient_1', name: 'Example Patient' }]);
  const bearer = await fetch(`${host.base}/patients/patient_1`, {
    headers: { Authorization: `Bearer ${keys.developer.key}` },
  });
  expect(bearer.status).toBe(401);
  expect((await fetch(`${host.base}/v1/scans`, { headers: key })).status).toBe(404);
});

test('An analysis is accepted, found again, and refused the second time.', async () => {
  const host = await mockApi({ flavour: 'demo-host' });
  const post = () => fetch(`${host.base}/analysis`, jsonPost(ANALYSIS, key));
  const accepted = await post();
  expect(accepted.status).toBe(202);
  const { analysis_id: id } = await accepted.json();
  expect(await (await fetch(`${host.base}/analysis/${id}`, { headers: key })).json()).toEqual({ id, ...ANALYSIS });
  expect((await post()).status).toBe(409);
});

test.each(['timestamp', 'patientId', 'findings'])(
  'An analysis without %s is refused in the bare shape.',
  async (field) => {
    const host = await mockApi({ flavour: 'demo-host' });
    const answer = await fetch(`${host.base}/analysis`, jsonPost({ ...ANALYSIS, [field]: undefined }, key));
    expect([answer.status, await answer.json()]).toEqual([400, { error: `Missing required field: ${field}` }]);
  },
);
