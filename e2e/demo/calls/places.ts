import { keys } from '../../mock-api/keys.ts';
import { json } from '../bodies.ts';
import { demoCall } from '../demo-call.ts';

/** Calls from elsewhere than the page's own script, and calls to the page's own backend. */
export const places = [
  demoCall({
    says: 'Asks for a missing scan from an iframe.',
    status: 404,
    template: '/scans/{id}/report',
    id: 'scan_99999999',
    from: 'iframe',
  }),
  demoCall({
    says: 'Uses an expired key from a worker.',
    status: 401,
    template: '/scans',
    key: keys.expired.key,
    from: 'worker',
  }),
  demoCall({
    says: 'Asks its own backend, which forwards to the API, for a missing scan.',
    status: 404,
    template: '/scans/{id}',
    id: 'scan_99999999',
    base: 'backend',
  }),
  demoCall({
    says: 'Posts nothing to its own backend.',
    status: 400,
    method: 'POST',
    template: '/measurement',
    body: json({}),
    base: 'backend',
  }),
];

/** Only where asked for: see `startDemo`. */
export const fromServiceWorker = [
  demoCall({
    says: 'Lets its service worker ask for a missing scan.',
    status: 404,
    template: '/scans/{id}',
    id: 'scan_99999999',
    query: 'mock-note=service-worker',
    from: 'service-worker',
  }),
  demoCall({
    says: 'Lets its service worker use a revoked key.',
    status: 401,
    template: '/scans',
    query: 'mock-note=service-worker',
    key: keys.revoked.key,
    from: 'service-worker',
  }),
];
