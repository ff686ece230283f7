import { expect, test } from 'vitest';
import { keys } from '../keys.ts';
import { admin, bearer, formPost, jsonPost, mockApi, png } from '../testing.ts';
import { apiRoutes } from './index.ts';

const PNG_BASE64 = Buffer.from(png()).toString('base64');
const DICOM = new Uint8Array([...new Array(128).fill(0), ...new TextEncoder().encode('DICM')]);
const ANALYSIS = 'analysis_00000001';

/** One good call per endpoint of the documentation, and the scope without which it is refused. */
const ENDPOINTS: readonly [endpoint: string, path: string, init: RequestInit, status: number, scope?: string][] = [
  ['GET /scans', '/scans?search=CHEST&sort=size:desc', {}, 200, 'read:scans'],
  ['POST /scans', '/scans', formPost('file', png('a'), {}, admin), 201, 'write:scans'],
  ['GET /scans/{id}', '/scans/scan_00000001', {}, 200, 'read:scans'],
  ['POST /scans/{id}', '/scans/scan_00000001', jsonPost({ notes: 'n', tags: ['t'] }, admin), 200, 'write:scans'],
  ['DELETE /scans/{id}', '/scans/scan_00000001', { method: 'DELETE' }, 200, 'admin:scans'],
  ['GET /scans/{id}/findings', '/scans/scan_00000001/findings', {}, 200, 'read:findings'],
  ['GET /scans/{id}/report', '/scans/scan_00000001/report?format=pdf', {}, 200, 'read:report'],
  ['GET /scan/results', '/scan/results', {}, 200],
  ['POST /images', '/images', formPost('image', png('b'), {}, admin), 201, 'write:images'],
  ['POST /analyze', '/analyze', jsonPost({ image_data: PNG_BASE64, modality: 'CT' }, admin), 200],
  ['POST /detection', '/detection', jsonPost({ image: PNG_BASE64, min_area: 10 }, admin), 200],
  ['POST /classification', '/classification', jsonPost({ threshold: 0.4, max_labels: 2 }, admin), 200],
  ['POST /measurement', '/measurement', jsonPost({ structure: 'femur', unit: 'cm' }, admin), 200],
  ['POST /uncertainty-estimation', '/uncertainty-estimation', jsonPost({ method: 'dropout' }, admin), 200],
  ['POST /report-generation', '/report-generation', jsonPost({ analysis_id: ANALYSIS }, admin), 201],
  ['GET /export', `/export?analysis_id=${ANALYSIS}&format=hl7-cda`, {}, 200, 'write:exports'],
  ['GET /config', '/config', {}, 200],
  ['PUT /config', '/config', { ...jsonPost({ depth: 'deep' }, admin), method: 'PUT' }, 200],
  ['POST /config/validate', '/config/validate', jsonPost({ depth: 'deep' }, admin), 200],
  ['POST /dicom', '/dicom', formPost('file', DICOM, {}, admin), 202],
  ['POST /webhooks/{vendor}', '/webhooks/acme', jsonPost({}, admin), 202],
  ['POST /webhooks/{vendor}/{event}', '/webhooks/acme/done', jsonPost({}, admin), 202],
  ['GET /auth/me', '/auth/me', {}, 200, 'read:profile'],
  ['GET /me', '/me', {}, 200, 'read:profile'],
  ['GET /logs', '/logs', {}, 200, 'admin:audit'],
];

test('The table of these tests has every endpoint that the mock has.', () => {
  const served = apiRoutes.map(({ method, path }) => `${method} ${path}`);
  expect(ENDPOINTS.map(([endpoint]) => endpoint).sort()).toEqual(served.sort());
});

test.each(ENDPOINTS)('%s answers a good call.', async (_, path, init, status) => {
  const api = await mockApi();
  const answer = await fetch(api.base + path, { headers: admin, ...init });
  expect(answer.status, await answer.text()).toBe(status);
});

test.each(ENDPOINTS.filter(([, , , , scope]) => scope))(
  '%s is refused to a key that lacks the scope, which the answer names.',
  async (_, path, init, _status, scope) => {
    const api = await mockApi();
    const { key } = scope === 'read:scans' ? keys.profileOnly : keys.readOnly;
    const headers = { ...(init.headers as Record<string, string>), ...bearer(key) };
    const answer = await fetch(api.base + path, { ...init, headers });
    expect(answer.status).toBe(403);
    const { message, details } = (await answer.json()).error;
    expect(message).toBe('Forbidden: Insufficient scope');
    expect(details.issue).toBe(`Required scope: ${scope}`);
  },
);

test('GET /auth/me answers without the envelope, as documented, with role and scopes.', async () => {
  const api = await mockApi();
  const answer = await fetch(`${api.base}/auth/me`, { headers: bearer(keys.public.key) });
  expect(await answer.json()).toEqual({
    user: { id: 'user_public', email: 'public@example.invalid', role: 'radiologist', scopes: keys.public.scopes },
  });
});

test('A list can be had as CSV and as XML.', async () => {
  const api = await mockApi();
  const csv = await fetch(`${api.base}/scans?format=csv&sort=file_name:asc&limit=1`, { headers: admin });
  expect(csv.headers.get('Content-Type')).toBe('text/csv');
  expect(await csv.text()).toMatch(/^id,file_name,.*\r\nscan_00000001,chest\.dcm,DICOM,1024,/);
  const xml = await fetch(`${api.base}/scans`, { headers: { ...admin, Accept: 'application/xml' } });
  expect(await xml.text()).toContain('<item><id>scan_00000001</id><file_name>chest.dcm</file_name>');
});
