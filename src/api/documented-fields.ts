import type { Parameter } from './endpoint.ts';
import { endpoints } from './endpoints.ts';
import { findEndpoint, type Place } from './find-endpoint.ts';

/** Names of the documented parameters of an endpoint, each once, the required ones first. */
export function documentedFields(method: string, place: Place): readonly string[] {
  const parameters = findEndpoint(method, place)?.parameters ?? [];
  const required = parameters.filter((parameter) => parameter.required);
  return [...new Set([...required, ...parameters].map((parameter) => parameter.name))];
}

/** A documented parameter of an endpoint, by its exact name. */
export function documentedParameter(method: string, place: Place, name: string): Parameter | undefined {
  return findEndpoint(method, place)?.parameters.find((parameter) => parameter.name === name);
}

const all = endpoints.flatMap(({ parameters }) => parameters);
const inQueries = new Set(all.filter(({ in: place }) => place === 'query').map(({ name }) => name));
const inBodies = new Map(all.filter(({ in: place }) => place !== 'query').map((each) => [each.name, each]));
for (const { in: place, name } of all) if (place === 'query') inBodies.delete(name);

/** A parameter that some endpoint takes in its body, and none in its query. */
export function bodyParameter(name: string): Parameter | undefined {
  return inBodies.get(name);
}

/** Whether some endpoint takes a parameter of that name in its query. */
export function isQueryParameter(name: string): boolean {
  return inQueries.has(name);
}
