import { expect, test } from 'vitest';
import { pathBelowBase, shownPath } from './shown-path.ts';

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

test.each([
  ['/api/neolens/scanz', '/v1/scanz', '/v1/scans', '/api/neolens/scans'],
  ['/api/neolens/v1/scans', '/v1/v1/scans', '/v1/scans', '/api/neolens/scans'],
  ['/v1/v1/scans', '/v1/v1/scans', '/v1/scans', '/v1/scans'],
  ['/scanz', '/v1/scanz', '/v1/scans', '/scans'],
  ['/scans', '/scans', '/v1/scans', '/v1/scans'],
  ['/V1/scans', '/V1/scans', '/v1/scans', '/v1/scans'],
  ['/mock/patient/jane', '/v1/patient/{id}', '/patients/{id}', '/mock/patients/{id}'],
])('of a call to %s (%s), %s is to be called as %s', (path, template, documented, expected) => {
  expect(pathBelowBase({ path, template }, documented)).toBe(expected);
});
