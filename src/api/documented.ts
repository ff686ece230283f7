import { endpoints } from './endpoints.ts';
import { fullTemplate } from './find-endpoint.ts';

const documented = new Set(endpoints.map((endpoint) => `${endpoint.method} ${fullTemplate(endpoint)}`));

/** Those that are documented, as `GET /v1/scans/{id}`: a path of someone's own may name what is nobody else's business. */
export function documentedAmong(places: readonly string[]): readonly string[] {
  return places.filter((place) => documented.has(place));
}
