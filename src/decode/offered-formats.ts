import { documentedParameter } from '../api/documented-fields.ts';
import type { Place } from '../api/find-endpoint.ts';

/** What every endpoint answers in, by the Response Formats page. */
const everywhere = ['json', 'csv', 'xml'] as const;

/** Values of `?format=` that an endpoint has: its own, else those of all. */
export function offeredFormats(method: string, place: Place): readonly string[] {
  return documentedParameter(method, place, 'format')?.values ?? everywhere;
}
