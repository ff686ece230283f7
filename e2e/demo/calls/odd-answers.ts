import { demoCall } from '../demo-call.ts';

/** Answers that a reader can stumble over. */
export const oddAnswers = [
  demoCall({
    says: 'Wants CSV, and gets its error as CSV.',
    status: 400,
    template: '/scans',
    query: 'format=csv&limit=0',
  }),
  demoCall({ says: 'Wants XML, and gets its error as XML.', status: 403, template: '/logs', query: 'format=xml' }),
  demoCall({
    says: 'Gets status 200 with an envelope that says error.',
    status: 200,
    template: '/scans/{id}',
    query: 'mock-status=500&mock-sent-status=200&mock-shape=envelope',
    listed: true,
  }),
  demoCall({
    says: 'Asks for JSON and gets an HTML page under status 200.',
    status: 200,
    template: '/config',
    query: 'mock-status=502&mock-sent-status=200&mock-shape=html',
    headers: { Accept: 'application/json' },
    listed: true,
  }),
  demoCall({
    says: 'Gets status 403 with a body that says 404.',
    status: 403,
    template: '/scans/{id}/findings',
    query: 'mock-status=404&mock-sent-status=403',
  }),
  demoCall({
    says: 'Gets an error with members that no page documents.',
    status: 409,
    template: '/scans/{id}',
    query: 'mock-status=409&mock-shape=seed-unknown-fields',
  }),
  demoCall({
    says: 'Gets a message with HTML in it.',
    status: 400,
    template: '/scans',
    query: 'mock-status=400&mock-hostile=markup',
  }),
  demoCall({
    says: 'Gets a message with control characters in it.',
    status: 500,
    template: '/me',
    query: 'mock-status=500&mock-hostile=control',
  }),
];
