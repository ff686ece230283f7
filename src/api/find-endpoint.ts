import { allowedEdits, editDistance } from './edit-distance.ts';
import type { Endpoint } from './endpoint.ts';
import { endpoints } from './endpoints.ts';

const byTemplate = groupByTemplate();

/** `/v1/scans/{id}`; without `/v1` for the demo host's own. */
export function fullTemplate(endpoint: Endpoint): string {
  return endpoint.demo ? endpoint.path : `/v1${endpoint.path}`;
}

/** The documented endpoint of a method and a full template (`/v1/scans/{id}`), if there is one. */
export function findEndpoint(method: string, template: string): Endpoint | undefined {
  return endpointsAt(template).find((endpoint) => endpoint.method === method);
}

/** The documented endpoints of a full template, one per method; none where the path is not documented. */
export function endpointsAt(template: string): readonly Endpoint[] {
  return byTemplate.get(template) ?? [];
}

/** The documented endpoint that a template most likely meant: fewest edits, the same method first among equals. */
export function nearestEndpoint(method: string, template: string): Endpoint | undefined {
  let nearest: { readonly endpoint: Endpoint; readonly cost: number } | undefined;
  for (const endpoint of endpoints) {
    const cost = distance(template, fullTemplate(endpoint)) + (endpoint.method === method ? 0 : 0.5);
    if (Number.isFinite(cost) && cost < (nearest?.cost ?? Number.POSITIVE_INFINITY)) nearest = { endpoint, cost };
  }
  return nearest?.endpoint;
}

function distance(sent: string, documented: string): number {
  const from = sent.split('/');
  const to = documented.split('/');
  if (from.length !== to.length) return Number.POSITIVE_INFINITY;
  let total = 0;
  for (const [index, segment] of to.entries()) {
    const edits = editDistance((from[index] ?? '').toLowerCase(), segment.toLowerCase());
    if (edits > allowedEdits(segment.length)) return Number.POSITIVE_INFINITY;
    total += edits;
  }
  return total;
}

function groupByTemplate(): ReadonlyMap<string, readonly Endpoint[]> {
  const groups = new Map<string, Endpoint[]>();
  for (const endpoint of endpoints) {
    const template = fullTemplate(endpoint);
    groups.set(template, [...(groups.get(template) ?? []), endpoint]);
  }
  return groups;
}
