import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { templateOf } from './template.ts';

describe('a documented path', () => {
  test.each([
    ['/scans', '/scans'],
    ['/scans/jane-doe', '/scans/{id}'],
    ['/scans/7/report', '/scans/{id}/report'],
    ['/auth/me', '/auth/me'],
    ['/config/validate', '/config/validate'],
  ])('%s becomes %s', (path, expected) => {
    expect(templateOf(path)).toBe(expected);
  });
});

describe('a path that is not documented keeps no identifier', () => {
  test.each([
    ['/scan/81f2', '/scan/{id}'],
    ['/imagges/81f2/findngs', '/imagges/{id}/findngs'],
    ['/patients/jane-doe/history', '/patients/{id}/{id}'],
    ['/jane%20doe', '/{id}'],
    ['/api/v1/scans/81f2', '/api/v1/scans/{id}'],
    ['/REST/v2/scanz', '/REST/v2/scanz'],
    ['/V1/scans/81f2', '/V1/scans/{id}'],
    ['/api/jane', '/{id}/{id}'],
    ['/81f2', '/{id}'],
    ['/scans/jd/me', '/scans/{id}/me'],
    ['/scans/', '/scans/'],
    ['//scans', '//scans'],
    ['/', '/'],
    ['', ''],
  ])('%s becomes %s', (path, expected) => {
    expect(templateOf(path)).toBe(expected);
  });

  test('a short name is not mistaken for a misspelt word of the API', () => {
    expect(templateOf('/files/mo', 'api')).toBe('/files/{id}');
    expect(templateOf('/files/logo', 'api')).toBe('/files/{id}');
  });

  test('the first word stays below the root of the API if it is in lower case', () => {
    expect(templateOf('/scanz', 'api')).toBe('/scanz');
    expect(templateOf('/v1/scanz')).toBe('/v1/scanz');
    expect(templateOf('/batch-jobs_x', 'api')).toBe('/batch-jobs_x');
    expect(templateOf('/Smith', 'api')).toBe('/{id}');
    expect(templateOf('/v1/Smith')).toBe('/v1/{id}');
  });

  test('the first word is taken for an identifier where the root may be a folder of records', () => {
    expect(templateOf('/Smith')).toBe('/{id}');
    expect(templateOf('/smith')).toBe('/{id}');
    expect(templateOf('/sean')).toBe('/{id}');
    expect(templateOf('/Scans')).toBe('/Scans');
    expect(templateOf('/analyse')).toBe('/analyse');
  });

  test('no digit of an identifier is left anywhere below the first segment', () => {
    const segment = fc.stringMatching(/^[a-z0-9]{0,8}[0-9][a-z0-9]{0,8}$/);
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 4 }), (segments) => {
        expect(templateOf(`/files/${segments.join('/')}`, 'api')).not.toMatch(/\d/);
      }),
    );
  });
});

describe('a path of many segments', () => {
  test('has a doubled version at most; a further one is no word of the API', () => {
    expect(templateOf('/v1')).toBe('/v1');
    expect(templateOf('/v1/')).toBe('/v1/');
    expect(templateOf('/v1/v2/scans/7')).toBe('/v1/v2/scans/{id}');
    expect(templateOf('/v1/v1/v1/scans')).toBe('/v1/v1/{id}/scans');
  });

  test('keeps words among its first 32 only, and the number of its segments', () => {
    expect(templateOf('/scans'.repeat(40))).toBe('/scans'.repeat(32) + '/{id}'.repeat(8));
  });

  test.each(['/v1', '/analisys', '/81f2'])('is read before the test runs out of time: %s', (segment) => {
    expect(templateOf(segment.repeat(200_000)).split('/')).toHaveLength(200_001);
  });
});
