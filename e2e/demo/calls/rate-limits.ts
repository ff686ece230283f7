import { DEFAULT_LIMITS, trialKey } from '../../mock-api/keys.ts';
import { demoCall } from '../demo-call.ts';

/** A key with a limit of a few calls, of its own per page load. The public key stays usable. */
const key = trialKey('{run}');

const spending = Array.from({ length: DEFAULT_LIMITS.trial }, (_, index) =>
  demoCall({
    says: `Spends the trial key's calls: ${index + 1} of ${DEFAULT_LIMITS.trial}.`,
    status: 200,
    template: '/scans',
    query: 'limit=1',
    key,
  }),
);

/** The window of the trial key is really counted: after its last call each further one is refused. */
export const rateLimits = [
  ...spending,
  demoCall({ says: 'Calls once more than the trial key may.', status: 429, template: '/scans', key }),
  demoCall({
    says: 'Calls again at once; the wait is named in words only, in the flat shape.',
    status: 429,
    template: '/scans',
    query: 'mock-rate=words&mock-shape=flat',
    key,
  }),
  demoCall({
    says: 'Calls again; the figures are in the fields of the IETF draft, the body is problem+json.',
    status: 429,
    template: '/scans/{id}',
    query: 'mock-rate=draft-11&mock-shape=problem',
    key,
  }),
];
