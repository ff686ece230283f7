import { endpointsAt } from '../api/find-endpoint.ts';
import type { Evidence } from './diagnosis.ts';
import type { Exchange } from './exchange.ts';
import { valueAt } from './value-at.fixture.ts';

/** Whether the documentation of the endpoint lets the value of a parameter be shown: a number, a switch or one of a list. */
export function mayShow({ request: { method, url } }: Exchange, name: string, place: 'url' | 'request-body'): boolean {
  // Every endpoint takes it, by the Response Formats page.
  if (place === 'url' && name === 'format') return true;
  const parameters = endpointsAt(url).find((endpoint) => endpoint.method === method)?.parameters ?? [];
  return parameters.some(
    ({ name: documented, in: at, type, values }) =>
      documented === name &&
      (at === 'query') === (place === 'url') &&
      (values !== undefined || type === 'number' || type === 'integer' || type === 'boolean'),
  );
}

/** A piece of evidence that shows a value of the request which the documentation does not let it show. */
export function overtold(evidence: readonly Evidence[], seen: Exchange): string | undefined {
  const found = evidence.find((item) => isOvertold(item, seen));
  return found && `the evidence shows what was sent (${JSON.stringify(found)})`;
}

function isOvertold({ where, name, value, pointer }: Evidence, seen: Exchange): boolean {
  if (value === undefined || (where !== 'url' && where !== 'request-body')) return false;
  if (mayShow(seen, name, where)) return false;
  const { url, body } = seen.request;
  if (where === 'url') return url.query.some((sent) => sent.name === name && isValue(sent.value, value));
  if (pointer === undefined || body.state !== 'present') return false;
  return String(valueAt(pointer, JSON.parse(body.text))) === value;
}

function isValue(sent: { readonly state: string; readonly value?: string }, shown: string): boolean {
  return sent.state === 'present' && sent.value === shown;
}
