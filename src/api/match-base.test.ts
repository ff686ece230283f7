import { describe, expect, test } from 'vitest';
import { type ApiBase, neolensBases } from './base.ts';
import { matchBase } from './match-base.ts';

const own: readonly ApiBase[] = [
  { origin: 'http://localhost:8787', prefix: '/v1' },
  { origin: 'https://app.example', prefix: '/api' },
  { origin: 'https://app.example', prefix: '/api/neolens' },
  { origin: 'http://127.0.0.1:9000', prefix: '' },
  { origin: 'https://clinic.example', prefix: '/api/patients' },
  { origin: 'https://clinic.example', prefix: '/neolens/v2' },
];
const all = [...neolensBases, ...own];

function template(url: string): string | undefined {
  const [, origin = '', path = ''] = /^(https?:\/\/[^/]+)(\/.*)$/.exec(url) ?? [];
  return matchBase(origin, path, all)?.template;
}

describe('a call to a watched base gets a path template', () => {
  test.each([
    ['https://api.neolens.ai/v1/scans', '/v1/scans'],
    ['https://api.neolens.ai/v1/scans/81f2c0', '/v1/scans/{id}'],
    ['https://api.neolens.health/v1/scans/81f2c0/findings', '/v1/scans/{id}/findings'],
    ['https://api.neolens.ai/v1', '/v1'],
    ['https://api.neolens.ai/v1/webhooks/acme/scan.done', '/v1/webhooks/{vendor}/{event}'],
    ['https://neolens-api-demo.beeceptor.com/patients/P-1', '/patients/{id}'],
    ['https://neolens-api-demo.beeceptor.com/analysis', '/analysis'],
    ['http://localhost:8787/v1/analyze', '/v1/analyze'],
  ])('%s is shown as %s', (url, expected) => {
    expect(template(url)).toBe(expected);
  });

  test('a base prefix is shown as the /v1 that it stands for', () => {
    expect(template('https://app.example/api/neolens/scans/7')).toBe('/v1/scans/{id}');
  });

  test('a name below a base that may be a folder of records is taken for an identifier', () => {
    expect(template('https://clinic.example/api/patients/Smith')).toBe('/v1/{id}');
    expect(template('https://clinic.example/api/patients/smith')).toBe('/v1/{id}');
    expect(template('http://127.0.0.1:9000/smith')).toBe('/v1/{id}');
  });

  test('a misspelt endpoint stays readable below a version and on the hosts of Neolens', () => {
    expect(template('http://localhost:8787/v1/scanz')).toBe('/v1/scanz');
    expect(template('https://clinic.example/neolens/v2/scanz')).toBe('/v1/scanz');
    expect(template('http://127.0.0.1:9000/v1/scanz')).toBe('/v1/scanz');
    expect(template('https://api.neolens.ai/v1/scanz')).toBe('/v1/scanz');
    expect(template('https://api.neolens.ai/scanz')).toBe('/scanz');
    expect(template('https://neolens-api-demo.beeceptor.com/patientz')).toBe('/patientz');
    expect(template('https://neolens-api-demo.beeceptor.com/analyzer')).toBe('/analyzer');
  });

  test('the longest prefix wins', () => {
    expect(matchBase('https://app.example', '/api/neolens/scans', all)?.base.prefix).toBe('/api/neolens');
    expect(matchBase('https://app.example', '/api/scans', all)?.base.prefix).toBe('/api');
  });

  test('a base at the root stands for /v1 unless the path names a version itself', () => {
    expect(template('http://127.0.0.1:9000/scans/7')).toBe('/v1/scans/{id}');
    expect(template('http://127.0.0.1:9000/v1/scans/7')).toBe('/v1/scans/{id}');
  });

  test('a prefix ends at a segment border', () => {
    expect(template('http://localhost:8787/v10/scans')).toBeUndefined();
    expect(template('https://app.example/apiary')).toBeUndefined();
  });

  test('a missing or doubled /v1 on the API host stays visible', () => {
    expect(template('https://api.neolens.ai/scans/81f2')).toBe('/scans/{id}');
    expect(template('https://api.neolens.ai/v1/v1/scans/81f2')).toBe('/v1/v1/scans/{id}');
    expect(template('https://api.neolens.ai/v10/scans')).toBe('/v10/scans');
  });

  test('plain http to an https base is watched, since it is a mistake worth telling', () => {
    expect(template('http://api.neolens.ai/v1/scans')).toBe('/v1/scans');
    expect(template('https://localhost:8787/v1/scans')).toBeUndefined();
  });

  test('another host or port is not watched', () => {
    expect(template('http://api.neolens.ai:8080/v1/scans')).toBeUndefined();
    expect(template('https://api.neolens.ai.evil.example/v1/scans')).toBeUndefined();
    expect(template('http://localhost:8788/v1/scans')).toBeUndefined();
  });
});
