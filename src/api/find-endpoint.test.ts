import { describe, expect, test } from 'vitest';
import { endpoints } from './endpoints.ts';
import { endpointsAt, findEndpoint, fullTemplate, nearestEndpoint, otherHost } from './find-endpoint.ts';

const api = 'https://api.neolens.ai';
const demo = 'https://neolens-api-demo.beeceptor.com';
const own = 'https://app.example';
const at = (template: string, origin = api) => ({ origin, template });

describe('documented endpoints', () => {
  test('are found by method and full template', () => {
    expect(findEndpoint('DELETE', at('/v1/scans/{id}'))?.scopes).toEqual(['admin:scans']);
    expect(findEndpoint('GET', at('/patients/{id}', demo))?.demo).toBe(true);
  });

  test('are not found by another method or without their prefix', () => {
    expect(findEndpoint('PATCH', at('/v1/scans/{id}'))).toBeUndefined();
    expect(findEndpoint('GET', at('/scans/{id}'))).toBeUndefined();
  });

  test('name each method and path once', () => {
    const names = endpoints.map((endpoint) => `${endpoint.method} ${fullTemplate(endpoint)}`);
    expect(new Set(names).size).toBe(names.length);
  });

  test('list the methods of one path', () => {
    expect(endpointsAt(at('/v1/scans/{id}')).map((endpoint) => endpoint.method)).toEqual(['GET', 'POST', 'DELETE']);
  });
});

describe('the nearest endpoint', () => {
  test.each([
    ['POST', '/v1/analyse', 'POST /v1/analyze'],
    ['POST', '/v1/Scans', 'POST /v1/scans'],
    ['GET', '/v1/scan/{id}', 'GET /v1/scans/{id}'],
    ['PATCH', '/v1/scans/{id}', 'GET /v1/scans/{id}'],
  ])('of %s %s is %s', (method, template, expected) => {
    const nearest = nearestEndpoint(method, at(template));
    expect(nearest && `${nearest.method} ${fullTemplate(nearest)}`).toBe(expected);
  });

  test('of a path that resembles none is none', () => {
    expect(nearestEndpoint('GET', at('/v1/billing/invoices'))).toBeUndefined();
  });
});

describe('the host', () => {
  test.each([
    ['GET', '/v1/scans', api, true],
    ['GET', '/v1/scans', 'http://api.neolens.ai', true],
    ['GET', '/v1/scans', demo, false],
    ['POST', '/analysis', demo, true],
    ['POST', '/analysis', api, false],
    ['GET', '/v1/patients/{id}', demo, false],
    ['GET', '/v1/patients/{id}', own, true],
    ['GET', '/v1/scans', own, true],
  ])('decides whether %s %s is documented: on %s %s', (method, template, origin, documented) => {
    expect(findEndpoint(method, { origin, template }) !== undefined).toBe(documented);
  });

  test('that has a path in place of this one is named, but for the host of a user', () => {
    expect(otherHost(at('/analysis'))).toBe(demo);
    expect(otherHost(at('/v1/scans', demo))).toBe(api);
    expect(otherHost(at('/v1/nothing'))).toBeUndefined();
    expect(otherHost(at('/v1/nothing', own))).toBeUndefined();
  });

  test('has its own nearest endpoint', () => {
    expect(nearestEndpoint('POST', at('/analysi', demo))?.path).toBe('/analysis');
    expect(nearestEndpoint('POST', at('/analysi'))).toBeUndefined();
  });
});
