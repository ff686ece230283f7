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
    ['/scanns/81f2/findngs', '/scanns/{id}/findngs'],
    ['/patients/jane-doe/history', '/patients/{id}/{id}'],
    ['/jane%20doe', '/{id}'],
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
    expect(templateOf('/files/mo')).toBe('/files/{id}');
    expect(templateOf('/files/logo')).toBe('/files/{id}');
  });

  test('no digit of an identifier is left anywhere below the first segment', () => {
    const segment = fc.stringMatching(/^[a-z0-9]{0,8}[0-9][a-z0-9]{0,8}$/);
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 4 }), (segments) => {
        expect(templateOf(`/files/${segments.join('/')}`)).not.toMatch(/\d/);
      }),
    );
  });
});
