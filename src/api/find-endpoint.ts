import { neolensBases } from './base.ts';
import { allowedEdits, editDistance } from './edit-distance.ts';
import type { Endpoint } from './endpoint.ts';
import { endpoints } from './endpoints.ts';
import { plainTwin } from './match-base.ts';

/** Where a call goes: `https://api.neolens.ai` and `/v1/scans/{id}`. */
export type Place = { readonly origin: string; readonly template: string };

const ofApi = groupByTemplate(endpoints.filter(({ demo }) => !demo));
const ofDemo = groupByTemplate(endpoints.filter(({ demo }) => demo));

/** `/v1/scans/{id}`; without `/v1` for the demo host's own. */
export function fullTemplate(endpoint: Endpoint): string {
  return endpoint.demo ? endpoint.path : `/v1${endpoint.path}`;
}

/** The documented endpoint of a method and a place, if there is one. */
export function findEndpoint(method: string, place: Place): Endpoint | undefined {
  return endpointsAt(place).find((endpoint) => endpoint.method === method);
}

/** The documented endpoints of a place, one per method; none where the path is not documented for that host. */
export function endpointsAt({ origin, template }: Place): readonly Endpoint[] {
  switch (serviceOf(origin)) {
    case 'api':
      return ofApi.get(template) ?? [];
    case 'demo':
      return ofDemo.get(template) ?? [];
    case 'either':
      // What stands for `/v1` on a base of the user's own is its prefix, whichever of the two it serves.
      return ofApi.get(template) ?? ofDemo.get(template.replace(/^\/v1(?=\/)/, '')) ?? [];
  }
}

/** The documented host that has the path where this one does not: `https://neolens-api-demo.beeceptor.com`. */
export function otherHost({ origin, template }: Place): string | undefined {
  const service = serviceOf(origin);
  if (service === 'either') return undefined;
  const [other] = neolensBases.filter((base) => serviceOf(base.origin) !== service);
  return other && endpointsAt({ origin: other.origin, template }).length > 0 ? other.origin : undefined;
}

/** The documented endpoint that a call most likely meant: fewest edits, the same method first among equals. */
export function nearestEndpoint(method: string, { origin, template }: Place): Endpoint | undefined {
  const service = serviceOf(origin);
  let nearest: { readonly endpoint: Endpoint; readonly cost: number } | undefined;
  for (const endpoint of endpoints) {
    if (service !== 'either' && (service === 'demo') !== (endpoint.demo === true)) continue;
    const cost = distance(template, fullTemplate(endpoint)) + (endpoint.method === method ? 0 : 0.5);
    if (Number.isFinite(cost) && cost < (nearest?.cost ?? Number.POSITIVE_INFINITY)) nearest = { endpoint, cost };
  }
  return nearest?.endpoint;
}

/** Which of the two documented services a host is; one that the user added may be either. */
function serviceOf(origin: string): 'api' | 'demo' | 'either' {
  const base = neolensBases.find((each) => each.origin === origin || plainTwin(each) === origin);
  if (!base) return 'either';
  return base.prefix === '' ? 'demo' : 'api';
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

function groupByTemplate(all: readonly Endpoint[]): ReadonlyMap<string, readonly Endpoint[]> {
  const groups = new Map<string, Endpoint[]>();
  for (const endpoint of all) {
    const template = fullTemplate(endpoint);
    groups.set(template, [...(groups.get(template) ?? []), endpoint]);
  }
  return groups;
}
