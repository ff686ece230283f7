import { expectedMs } from './endpoint.ts';
import { findEndpoint, type Place } from './find-endpoint.ts';

/** Documented 95th percentile of an endpoint's response time, ms; undefined for one that is not documented. */
export function expectedMsOf(method: string, place: Place): number | undefined {
  const endpoint = findEndpoint(method, place);
  return endpoint && expectedMs[endpoint.kind];
}
