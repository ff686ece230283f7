import { demoCall } from '../demo-call.ts';

/** Calls without any HTTP answer. */
export const network = [
  demoCall({ says: 'Calls a port that nobody listens on.', status: 0, template: '/scans', base: 'refused' }),
  demoCall({ says: 'Has its connection dropped.', status: 0, template: '/scans', query: 'mock-fault=drop' }),
  demoCall({
    says: 'Aborts a slow call itself, which is no failure.',
    status: 0,
    page: 'AbortError',
    listed: false,
    template: '/scans',
    query: 'mock-delay=60000',
    abortAfter: 100,
  }),
];

/** Only where the base is watched too: see `startDemo`. */
export const unresolved = demoCall({
  says: 'Calls a host that does not exist.',
  status: 0,
  template: '/scans',
  base: 'unresolved',
});
