import { trialKey, unknownKey } from '../../mock-api/keys.ts';
import { json } from '../bodies.ts';
import { demoCall } from '../demo-call.ts';

/** Calls of which the page sees nothing but a TypeError, because of CORS. */
export const crossOrigin = [
  demoCall({
    says: 'Gets a 401 without CORS headers, which the page cannot read.',
    status: 401,
    page: 'TypeError',
    template: '/scans',
    query: 'mock-cors=none',
    key: unknownKey,
  }),
  demoCall({
    says: 'Gets a 429 without CORS headers.',
    status: 429,
    page: 'TypeError',
    template: '/scans',
    query: 'mock-cors=none',
    key: trialKey('{run}'),
  }),
  demoCall({
    says: 'Has its preflight refused.',
    status: 0,
    method: 'POST',
    template: '/analyze',
    query: 'mock-cors=refuse-preflight',
    body: json({ image_data: '' }),
  }),
  demoCall({
    says: 'Sends X-Neolens-Client, which the preflight does not allow.',
    status: 0,
    template: '/scans',
    query: 'mock-cors=preflight-missing-header',
  }),
];
