import { describe, expect, test } from 'vitest';
import { endpoints } from './endpoints.ts';
import { endpointsAt, findEndpoint, fullTemplate, nearestEndpoint } from './find-endpoint.ts';

describe('documented endpoints', () => {
  test('are found by method and full template', () => {
    expect(findEndpoint('DELETE', '/v1/scans/{id}')?.scopes).toEqual(['admin:scans']);
    expect(findEndpoint('GET', '/patients/{id}')?.demo).toBe(true);
  });

  test('are not found by another method or without their prefix', () => {
    expect(findEndpoint('PATCH', '/v1/scans/{id}')).toBeUndefined();
    expect(findEndpoint('GET', '/scans/{id}')).toBeUndefined();
  });

  test('name each method and path once', () => {
    const names = endpoints.map((endpoint) => `${endpoint.method} ${fullTemplate(endpoint)}`);
    expect(new Set(names).size).toBe(names.length);
  });

  test('list the methods of one path', () => {
    expect(endpointsAt('/v1/scans/{id}').map((endpoint) => endpoint.method)).toEqual(['GET', 'POST', 'DELETE']);
  });
});

describe('the nearest endpoint', () => {
  test.each([
    ['POST', '/v1/analyse', 'POST /v1/analyze'],
    ['POST', '/v1/Scans', 'POST /v1/scans'],
    ['GET', '/v1/scan/{id}', 'GET /v1/scans/{id}'],
    ['PATCH', '/v1/scans/{id}', 'GET /v1/scans/{id}'],
  ])('of %s %s is %s', (method, template, expected) => {
    const nearest = nearestEndpoint(method, template);
    expect(nearest && `${nearest.method} ${fullTemplate(nearest)}`).toBe(expected);
  });

  test('of a path that resembles none is none', () => {
    expect(nearestEndpoint('GET', '/v1/billing/invoices')).toBeUndefined();
  });
});
