import { keys } from '../../mock-api/keys.ts';
import { demoCall } from '../demo-call.ts';

/** Calls that work: from their answers the rate limits of both keys are known. */
export const successes = [
  demoCall({ says: 'Asks who the public key belongs to.', status: 200, template: '/auth/me', key: keys.public.key }),
  demoCall({
    says: 'Lists five scans with the public key.',
    status: 200,
    template: '/scans',
    query: 'limit=5',
    key: keys.public.key,
  }),
  demoCall({ says: 'Asks who the developer key belongs to.', status: 200, template: '/auth/me' }),
];
