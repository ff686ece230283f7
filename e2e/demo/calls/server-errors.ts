import { json, picture } from '../bodies.ts';
import { demoCall } from '../demo-call.ts';

/** Calls that are right, and fail all the same. */
export const serverErrors = [
  demoCall({
    says: 'Meets a server that fails.',
    status: 500,
    template: '/scans/{id}/report',
    query: 'mock-status=500&mock-shape=seed-request-id',
  }),
  demoCall({
    says: 'Meets a model that is updating: ModelUnavailable.',
    status: 503,
    method: 'POST',
    template: '/analyze',
    query: 'mock-error=ModelUnavailable&mock-retry=30',
    body: picture('image'),
  }),
  demoCall({
    says: 'Meets a busy model, said as a symbolic code.',
    status: 503,
    method: 'POST',
    template: '/uncertainty-estimation',
    query: 'mock-status=503&mock-shape=symbolic',
    body: json({}),
  }),
  demoCall({
    says: 'Gets the HTML page of a gateway.',
    status: 502,
    method: 'POST',
    template: '/classification',
    query: 'mock-status=502&mock-shape=html',
    body: json({}),
  }),
  demoCall({
    says: 'Waits for a gateway that gives up, with an empty body.',
    status: 504,
    method: 'POST',
    template: '/report-generation',
    query: 'mock-status=504&mock-shape=empty',
    body: json({ analysis_id: 'analysis_00000001' }),
  }),
  demoCall({
    says: 'Gets JSON that is cut off.',
    status: 500,
    method: 'POST',
    template: '/detection',
    query: 'mock-status=500&mock-shape=cut-json',
    body: picture('image'),
  }),
  demoCall({
    says: 'Gets a problem of RFC 9457.',
    status: 503,
    method: 'POST',
    template: '/measurement',
    query: 'mock-status=503&mock-shape=problem',
    body: json({ structure: 'femur' }),
  }),
  demoCall({ says: 'Gets plain text.', status: 500, template: '/config', query: 'mock-status=500&mock-shape=text' }),
];
