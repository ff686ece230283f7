import { expect, test } from 'vitest';
import { shownPath } from './shown-path.ts';

test.each([
  ['/v1/scans/81f2/report', '/v1/scans/{id}/report', '/v1/scans/{id}/report'],
  ['/api/neolens/scans/81f2', '/v1/scans/{id}', '/api/neolens/scans/{id}'],
  ['/scans/81f2', '/v1/scans/{id}', '/scans/{id}'],
  ['/scans/81f2', '/scans/{id}', '/scans/{id}'],
  ['/patients/jane', '/patients/{id}', '/patients/{id}'],
  ['/v1/v1/scans', '/v1/v1/scans', '/v1/v1/scans'],
  ['/v1/', '/v1/', '/v1/'],
  ['/', '/', '/'],
  ['', '', ''],
  ['/v1/scans/…', '/v1/scans/{id}', '/v1/scans/{id}'],
])('%s under the template %s is shown as %s', (path, template, expected) => {
  expect(shownPath({ path, template })).toBe(expected);
});
