import { picture } from '../bodies.ts';
import { demoCall } from '../demo-call.ts';

/** Calls to what is not there, not that way, or there already. */
export const resources = [
  demoCall({ says: 'Misspells the endpoint.', status: 404, template: '/scanz' }),
  demoCall({ says: 'Asks for a scan that does not exist.', status: 404, template: '/scans/{id}', id: 'scan_99999999' }),
  demoCall({
    says: 'Asks for findings of a scan that does not exist; the answer is in the bare shape.',
    status: 404,
    template: '/scans/{id}/findings',
    id: 'scan_99999999',
    query: 'mock-shape=bare',
  }),
  demoCall({ says: 'Uses a method that the endpoint does not have.', status: 405, method: 'PUT', template: '/scans' }),
  demoCall({ says: 'Uploads a scan.', status: 201, method: 'POST', template: '/scans', body: picture('file') }),
  demoCall({
    says: 'Uploads the same scan again.',
    status: 409,
    method: 'POST',
    template: '/scans',
    body: picture('file'),
  }),
  demoCall({
    says: 'Asks for a report that is gone.',
    status: 410,
    template: '/scans/{id}/report',
    query: 'mock-status=410',
  }),
  demoCall({
    says: 'Gets a status that no page of the documentation has.',
    status: 418,
    template: '/scan/results',
    query: 'mock-status=418',
  }),
];
