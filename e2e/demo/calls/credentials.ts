import { keys, sampleKey, unknownKey } from '../../mock-api/keys.ts';
import { json, picture } from '../bodies.ts';
import { demoCall } from '../demo-call.ts';

/** Calls that are not authenticated, or not allowed. */
export const credentials = [
  demoCall({
    says: 'Uploads a scan without a key.',
    status: 401,
    method: 'POST',
    template: '/scans',
    key: null,
    body: picture('file'),
  }),
  demoCall({
    says: 'Uses the sample key of the documentation.',
    status: 401,
    template: '/me',
    key: sampleKey,
  }),
  demoCall({ says: 'Uses a key that does not exist.', status: 401, template: '/scans', key: unknownKey }),
  demoCall({
    says: 'Forgets the word Bearer; the answer is in the flat shape.',
    status: 401,
    template: '/scans/{id}',
    query: 'mock-shape=flat',
    headers: { Authorization: keys.developer.key },
  }),
  demoCall({
    says: 'Uses an expired key; the answer is in the envelope.',
    status: 401,
    template: '/scans/{id}/findings',
    query: 'mock-shape=envelope',
    key: keys.expired.key,
  }),
  demoCall({
    says: 'Uses a revoked key; the answer has a symbolic code.',
    status: 401,
    template: '/export',
    query: 'analysis_id=analysis_00000001&mock-shape=symbolic',
    key: keys.revoked.key,
  }),
  demoCall({
    says: 'Uploads a scan with a key that may only read; the answer names the scope in a string.',
    status: 403,
    method: 'POST',
    template: '/scans',
    query: 'mock-shape=envelope',
    key: keys.readOnly.key,
    body: picture('file'),
  }),
  demoCall({ says: 'Deletes a scan, which is for admins.', status: 403, method: 'DELETE', template: '/scans/{id}' }),
  demoCall({
    says: 'Uses a deactivated key.',
    status: 403,
    method: 'PUT',
    template: '/config',
    key: keys.deactivated.key,
    body: json({ depth: 'deep' }),
  }),
];
